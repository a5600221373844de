package dev.gatehouse.web.guide;

import dev.gatehouse.application.guide.ViewGuide;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.web.page.Texts;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;

import jakarta.inject.Singleton;

import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/** The guide as a Markdown file (CommonMark), for a ticket or a wiki. */
@Singleton
final class GuideMarkdown {
    private final GuideWords words;
    private final Texts texts;

    GuideMarkdown(GuideWords words, Texts texts) {
        this.words = words;
        this.texts = texts;
    }

    HttpResponse<byte[]> download(Organization organization, ViewGuide.Guide guide) {
        String file = "gatehouse-" + organization.slug() + "-" + guide.kind() + ".md";
        byte[] body = write(words.words(organization, guide)).getBytes(StandardCharsets.UTF_8);
        return HttpResponse.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, "text/markdown; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
    }

    String write(GuideView guide) {
        StringJoiner out = new StringJoiner("\n", "", "\n");
        out.add("# " + plain(texts.text("guide.page.title", guide.providerName())));
        out.add("");
        out.add(plain(texts.text("guide.page.lead", guide.organization(), guide.providerName())));
        out.add("");
        out.add(plain(texts.text("guide.done", guide.checked(), guide.steps().size())));
        out.add(plain(texts.text("guide.as_of")));
        for (GuideView.Chapter chapter : guide.chapters()) {
            out.add("").add("## " + plain(chapter.title()));
            chapter.steps().forEach(step -> step(out, step));
        }
        return out.toString();
    }

    private static void step(StringJoiner out, GuideView.Step step) {
        out.add("").add("### " + step.number() + "\\. " + plain(step.title()));
        out.add("").add("_" + plain(step.where()) + "_ · **" + step.state().word() + "**");
        step.state().hint().forEach(hint -> out.add("").add(plain(hint)));
        out.add("");
        for (GuideView.Line line : step.lines()) {
            out.add("- " + plain(line.text()));
            line.values().forEach(value -> out.add("  - " + code(value.text())));
        }
        step.why().ifPresent(why -> out.add("").add("> " + plain(why)));
        step.state()
                .faults()
                .forEach(
                        fault ->
                                out.add("")
                                        .add(
                                                "> ⚠ "
                                                        + plain(fault.seen())
                                                        + " "
                                                        + code(fault.code())));
    }

    /** No character of it means anything to Markdown. */
    static String plain(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#|~&!])", "\\\\$1").replaceAll("\\R", " ");
    }

    /** A code span that holds the text as it is, whatever backticks are in it. */
    static String code(String text) {
        String fence = "`";
        while (text.contains(fence)) {
            fence += "`";
        }
        String space = fence.length() > 1 ? " " : "";
        return fence + space + text + space + fence;
    }
}
