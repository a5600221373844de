package dev.gatehouse.web.connection;

import java.util.List;
import java.util.Optional;

/**
 * One step at the provider.
 *
 * @param fields the fields of our form that the step belongs to, separated by spaces
 */
public record GuideStep(String title, String fields, List<Line> lines) {
    /** One thing to do, and the value to enter there if it is one of ours. */
    public record Line(String text, Optional<String> value) {}
}
