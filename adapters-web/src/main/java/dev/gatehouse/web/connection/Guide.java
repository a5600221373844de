package dev.gatehouse.web.connection;

import dev.gatehouse.domain.connection.ProviderKind;
import dev.gatehouse.web.page.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What to do at the provider, step by step, with the organization's own values.
 *
 * <p>The words are in the message files: {@code guide.okta.1.title}, {@code guide.okta.1.fields},
 * {@code guide.okta.1.1} … A line may end in {@code |redirect_uri}: then that value stands beside
 * it, to be copied. A kind of provider without such texts has no guide.
 */
final class Guide {
    private final Texts texts;
    private final String prefix;
    private final Map<String, String> values;

    private Guide(Texts texts, ProviderKind kind, OwnValues own) {
        this.texts = texts;
        this.prefix = "guide." + kind + ".";
        this.values =
                Map.of(
                        "redirect_uri", own.redirectUri(),
                        "sign_out_redirect_uri", own.signOutRedirectUri(),
                        "audience", own.audience());
    }

    static List<GuideStep> of(Texts texts, ProviderKind kind, OwnValues own) {
        return new Guide(texts, kind, own).steps();
    }

    private List<GuideStep> steps() {
        return IntStream.iterate(1, n -> texts.has(prefix + n + ".title"), n -> n + 1)
                .mapToObj(n -> step(prefix + n + "."))
                .toList();
    }

    private GuideStep step(String key) {
        List<GuideStep.Line> lines = new ArrayList<>();
        for (int n = 1; texts.has(key + n); n++) {
            lines.add(line(texts.text(key + n)));
        }
        return new GuideStep(texts.text(key + "title"), texts.text(key + "fields"), lines);
    }

    private GuideStep.Line line(String text) {
        int bar = text.indexOf('|');
        if (bar < 0) {
            return new GuideStep.Line(text, Optional.empty());
        }
        String named = text.substring(bar + 1);
        String value = values.getOrDefault(named, named);
        return new GuideStep.Line(text.substring(0, bar), Optional.of(value));
    }
}
