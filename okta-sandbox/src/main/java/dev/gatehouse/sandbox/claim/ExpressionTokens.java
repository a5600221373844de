package dev.gatehouse.sandbox.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits an expression into names, texts, numbers and signs. */
final class ExpressionTokens {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\s*(\"[^\"]*\"|'[^']*'|[0-9]+|[A-Za-z_][A-Za-z0-9_.]*|==|!=|&&|\\|\\||[?:()+,!{}])");

    private ExpressionTokens() {}

    static List<String> split(String text) {
        List<String> tokens = new ArrayList<>();
        String rest = text.strip();
        Matcher matcher = TOKEN.matcher(rest);
        int at = 0;
        while (at < rest.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new ExpressionFailure("unexpected character at " + at);
            }
            tokens.add(matcher.group(1));
            at = matcher.end();
        }
        return tokens;
    }
}
