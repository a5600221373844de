package dev.gatehouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.plugin.EventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.StepDefinedEvent;
import io.cucumber.plugin.event.TestStepFinished;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads every feature without running it, so that a step without a definition, and a definition
 * without a step, is known in seconds.
 */
class EveryStepTest {
    private static final Reading READING = new Reading();

    @BeforeAll
    static void read() {
        var options =
                new RuntimeOptionsBuilder()
                        .setDryRun(true)
                        .addGlue(URI.create("classpath:dev/gatehouse/acceptance/steps"))
                        .addFeature(
                                FeatureWithLines.create(
                                        URI.create("classpath:features"), List.of()))
                        .build();
        Runtime.builder().withRuntimeOptions(options).withAdditionalPlugins(READING).build().run();
    }

    @Test
    void hasOneDefinition() {
        assertThat(READING.used).isNotEmpty();
        assertThat(READING.unfit).isEmpty();
    }

    @Test
    void leavesNoDefinitionUnused() {
        var unused = new TreeMap<>(READING.defined);
        unused.keySet().removeAll(READING.used);
        assertThat(unused).isEmpty();
    }

    private static final class Reading implements EventListener {
        /** Steps behind one without a definition are skipped. */
        private static final Set<Status> DEFINED = EnumSet.of(Status.PASSED, Status.SKIPPED);

        /** Pattern by place. */
        private final Map<String, String> defined = new TreeMap<>();

        private final Set<String> used = new TreeSet<>();
        private final Set<String> unfit = new TreeSet<>();

        @Override
        public void setEventPublisher(EventPublisher events) {
            events.registerHandlerFor(
                    StepDefinedEvent.class,
                    event -> {
                        var definition = event.getStepDefinition();
                        defined.put(definition.getLocation(), definition.getPattern());
                    });
            events.registerHandlerFor(TestStepFinished.class, this::finished);
        }

        private void finished(TestStepFinished event) {
            if (!(event.getTestStep() instanceof PickleStepTestStep step)) {
                return;
            }
            if (DEFINED.contains(event.getResult().getStatus())) {
                used.add(step.getCodeLocation());
            } else {
                unfit.add(
                        step.getUri()
                                + ":"
                                + step.getStep().getLine()
                                + " "
                                + step.getStep().getText());
            }
        }
    }
}
