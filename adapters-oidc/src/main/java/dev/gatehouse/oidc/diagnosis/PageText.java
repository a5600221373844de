package dev.gatehouse.oidc.diagnosis;

/** The words of an HTML page, as far as one needs them to recognize a sentence. */
final class PageText {
    /** An error page is short; what follows is not looked at. */
    private static final int LONGEST = 20_000;

    private PageText() {}

    static String of(String html) {
        String start = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
        return start.replaceAll("(?is)<(script|style)\\b.*?</\\1>", " ")
                .replaceAll("<[^<>]*>", " ")
                .replaceAll("&(#39|#x27|apos);", "'")
                .replaceAll("&(#34|#x22|quot);", "\"")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
