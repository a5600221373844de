package dev.gatehouse.web.guide;

import dev.gatehouse.application.guide.GuideStep;
import dev.gatehouse.application.guide.ViewGuide;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.web.page.Texts;

import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the guide into words.
 *
 * <p>The words of a step stand in the message files: {@code guide.{kind}.{step}.title}, {@code
 * .where}, {@code .1}, {@code .2} … and, where something is easily got wrong, {@code .why}.
 */
@Singleton
public final class GuideWords {
    private final Texts texts;

    GuideWords(Texts texts) {
        this.texts = texts;
    }

    public GuideView words(Organization organization, ViewGuide.Guide guide) {
        Map<String, List<GuideView.Step>> chapters = new LinkedHashMap<>();
        int number = 0;
        for (ViewGuide.Judged judged : guide.steps()) {
            number++;
            chapters.computeIfAbsent(judged.step().chapter(), _ -> new ArrayList<>())
                    .add(step(guide, judged, number));
        }
        return new GuideView(
                organization.name().value(),
                guide.providerName(),
                chapters.entrySet().stream()
                        .map(e -> new GuideView.Chapter(chapter(e.getKey()), e.getValue()))
                        .toList());
    }

    private String chapter(String name) {
        return texts.text("guide.chapter." + name);
    }

    private GuideView.Step step(ViewGuide.Guide guide, ViewGuide.Judged judged, int number) {
        GuideStep step = judged.step();
        String key = "guide." + guide.kind() + "." + step.name();
        return new GuideView.Step(
                number,
                step.name(),
                String.join(" ", step.fields()),
                texts.text(key + ".title"),
                texts.text(key + ".where"),
                new GuideLines(texts, guide.values()).of(key, step.name()),
                texts.maybe(key + ".why"),
                new StateWords(texts, guide).words(judged));
    }
}
