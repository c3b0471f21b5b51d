"""The only room that knows Kafka and Faust: app, agents, acknowledgement, topics, embedded broker, health, metrics."""
