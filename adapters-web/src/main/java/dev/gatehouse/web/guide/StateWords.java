package dev.gatehouse.web.guide;

import dev.gatehouse.application.guide.StepState;
import dev.gatehouse.application.guide.ViewGuide;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.Sight;
import dev.gatehouse.web.page.Texts;

import java.util.List;
import java.util.Locale;

/** Says how far a step is done. */
final class StateWords {
    private final Texts texts;
    private final ViewGuide.Guide guide;

    StateWords(Texts texts, ViewGuide.Guide guide) {
        this.texts = texts;
        this.guide = guide;
    }

    GuideView.State words(ViewGuide.Judged judged) {
        return switch (judged.state()) {
            case StepState.Checked(List<String> seen) -> state("checked", seen, List.of());
            case StepState.Faulty(List<Finding> findings) ->
                    state("wrong", List.of(), findings.stream().map(this::fault).toList());
            case StepState.NotYet() -> state("not_yet", shownBy(Sight.CHECKS), List.of());
            case StepState.Unseen(Sight by) -> state("unseen", shownBy(by), List.of());
        };
    }

    private GuideView.State state(String key, List<String> hint, List<GuideView.Fault> faults) {
        return new GuideView.State(key, texts.text("guide.state." + key), hint, faults);
    }

    private List<String> shownBy(Sight sight) {
        return List.of(texts.text("guide.seen_by." + sight.key()));
    }

    private GuideView.Fault fault(Finding finding) {
        return new GuideView.Fault(
                finding.code().value(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.seen(),
                anchor(finding));
    }

    private String anchor(Finding finding) {
        if (guide.foundByChecks().contains(finding.code())) {
            return "finding-" + finding.code();
        }
        return guide.foundByTrial().contains(finding.code()) ? "report-" + finding.code() : "";
    }
}
