package dev.gatehouse.web.page;

import java.util.Optional;

/** What every page needs besides its own content. */
public record Shell(
        Texts texts,
        Assets assets,
        String title,
        Optional<Navigation> navigation,
        String theme,
        String path,
        String correlationId,
        Optional<String> notice) {
    public String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    /** What a dangerous act ends: {@code 41 sessions of 38 people}, or {@code no session}. */
    public String sessions(long sessions, long people) {
        return sessions == 0
                ? text("numbers.none")
                : text(
                        "numbers",
                        texts.counted("numbers.sessions", sessions),
                        texts.counted("numbers.people", people));
    }

    public Shell within(Navigation frame) {
        return new Shell(
                texts, assets, title, Optional.of(frame), theme, path, correlationId, notice);
    }
}
