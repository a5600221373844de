package dev.gatehouse.sandbox.claim;

import dev.gatehouse.sandbox.document.Document;

import org.jspecify.annotations.Nullable;

/** The names and literals of an expression. */
final class Terms {
    private Terms() {}

    static Expression term(String token) {
        char first = token.charAt(0);
        if (first == '"' || first == '\'') {
            String text = token.substring(1, token.length() - 1);
            return subject -> text;
        }
        if (Character.isDigit(first)) {
            Long number = Long.valueOf(token);
            return subject -> number;
        }
        return switch (token) {
            case "null" -> subject -> null;
            case "true" -> subject -> true;
            case "false" -> subject -> false;
            case "user" -> subject -> subject.user().orElse(null);
            case "appuser" -> subject -> subject.appUser().orElse(null);
            case "app.clientId" -> subject -> subject.app().clientId();
            case "app.id" -> subject -> subject.app().id();
            case "app.name" -> subject -> subject.app().label();
            default -> field(token);
        };
    }

    private static Expression field(String token) {
        if (token.startsWith("user.")) {
            String name = token.substring("user.".length());
            return subject -> userField(subject, name);
        }
        if (token.startsWith("appuser.")) {
            String name = token.substring("appuser.".length());
            return subject -> subject.appUser().flatMap(user -> user.find(name)).orElse(null);
        }
        throw new ExpressionFailure("unknown name " + token);
    }

    private static @Nullable Object userField(Subject subject, String name) {
        Document document = subject.user().map(user -> user.document()).orElse(Document.EMPTY);
        return switch (name) {
            case "id" -> document.find("id").orElse(null);
            case "status" -> document.find("status").orElse(null);
            default -> document.find("profile." + name).orElse(null);
        };
    }
}
