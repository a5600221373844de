package dev.gatehouse.web.operator;

import dev.gatehouse.web.page.OwnPath;

/** Where an operator goes after signing in: a page of the console, else its first one. */
final class OperatorReturn {
    private static final String HOME = "/operator";

    private OperatorReturn() {}

    static String of(String asked) {
        return OwnPath.of(asked)
                .filter(path -> path.startsWith(HOME + "/") || path.startsWith(HOME + "?"))
                .filter(path -> !path.startsWith(HOME + "/sign-"))
                .filter(path -> !path.startsWith(HOME + "/set-up/"))
                .orElse(HOME);
    }
}
