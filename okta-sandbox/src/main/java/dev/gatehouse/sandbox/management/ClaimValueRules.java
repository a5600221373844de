package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.claim.Expression;
import dev.gatehouse.sandbox.claim.ExpressionFailure;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiRefusal;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What a claim's value must be: an expression that can be read, or a pattern that can be tried. */
final class ClaimValueRules {
    private ClaimValueRules() {}

    static void examine(Document claim, String valueType, boolean system) {
        String value = Json.required(claim, "value");
        switch (valueType) {
            case "EXPRESSION" -> expression(value);
            case "GROUPS" -> pattern(claim.text("group_filter_type"), value);
            default -> {
                if (!system) {
                    throw ApiRefusal.invalid("valueType", "Only Okta's own claims are 'SYSTEM'");
                }
            }
        }
    }

    private static void expression(String value) {
        try {
            var _ = Expression.parse(value);
        } catch (ExpressionFailure e) {
            throw ApiRefusal.invalid("value", "The expression is invalid: " + e.getMessage());
        }
    }

    private static void pattern(String filter, String value) {
        if (!filter.equals("REGEX")) {
            return;
        }
        try {
            var _ = Pattern.compile(value);
        } catch (PatternSyntaxException e) {
            throw ApiRefusal.invalid("value", "The regular expression is invalid");
        }
    }
}
