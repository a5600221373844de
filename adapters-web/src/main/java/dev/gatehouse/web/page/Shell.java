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

    public Shell titled(String text) {
        return new Shell(texts, assets, text, navigation, theme, path, correlationId, notice);
    }

    public Shell within(Navigation frame) {
        return new Shell(
                texts, assets, title, Optional.of(frame), theme, path, correlationId, notice);
    }
}
