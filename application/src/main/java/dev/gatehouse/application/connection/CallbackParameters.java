package dev.gatehouse.application.connection;

import java.util.Map;
import java.util.Optional;

/** The parameters of the provider's answer, each once; hostile like every input. */
public record CallbackParameters(Map<String, String> values) {
    public CallbackParameters {
        values = Map.copyOf(values);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The names alone: a value may be an authorization code. */
    @Override
    public String toString() {
        return "CallbackParameters" + values.keySet();
    }
}
