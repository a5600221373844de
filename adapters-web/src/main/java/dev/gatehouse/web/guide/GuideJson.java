package dev.gatehouse.web.guide;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The guide as the JSON API shows it. */
@Serdeable
record GuideJson(String kind, String provider, List<StepJson> steps) {
    /** One step with its state and the codes of the findings that show that it is not done. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    record StepJson(
            String name,
            String chapter,
            String title,
            String where,
            List<LineJson> lines,
            @Nullable String why,
            String state,
            List<String> hint,
            List<String> findings) {}

    /** One thing to do. */
    @Serdeable
    record LineJson(String text, List<String> values) {}

    static GuideJson of(String kind, GuideView guide) {
        return new GuideJson(
                kind,
                guide.providerName(),
                guide.chapters().stream()
                        .flatMap(c -> c.steps().stream().map(step -> step(c.title(), step)))
                        .toList());
    }

    private static StepJson step(String chapter, GuideView.Step step) {
        return new StepJson(
                step.name(),
                chapter,
                step.title(),
                step.where(),
                step.lines().stream().map(GuideJson::line).toList(),
                step.why().orElse(null),
                step.state().key(),
                step.state().hint(),
                step.state().faults().stream().map(GuideView.Fault::code).toList());
    }

    private static LineJson line(GuideView.Line line) {
        return new LineJson(
                line.text(), line.values().stream().map(GuideView.Value::text).toList());
    }
}
