package dev.gatehouse.sandbox.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads tokens by recursive descent, the weakest binding first: {@code ? :}, OR, AND, ==, +, !. */
final class ExpressionParser {
    private final List<String> tokens;
    private int at;

    ExpressionParser(List<String> tokens) {
        this.tokens = tokens;
    }

    Expression whole() {
        Expression expression = choice();
        if (at < tokens.size()) {
            throw new ExpressionFailure("unexpected " + tokens.get(at));
        }
        return expression;
    }

    private Expression choice() {
        Expression condition = or();
        if (!accept("?")) {
            return condition;
        }
        Expression yes = choice();
        expect(":");
        Expression no = choice();
        return subject -> (Truth.of(condition.evaluate(subject)) ? yes : no).evaluate(subject);
    }

    private Expression or() {
        Expression left = and();
        while (accept("||") || accept("OR") || accept("or")) {
            Expression first = left;
            Expression second = and();
            left = s -> Truth.of(first.evaluate(s)) || Truth.of(second.evaluate(s));
        }
        return left;
    }

    private Expression and() {
        Expression left = comparison();
        while (accept("&&") || accept("AND") || accept("and")) {
            Expression first = left;
            Expression second = comparison();
            left = s -> Truth.of(first.evaluate(s)) && Truth.of(second.evaluate(s));
        }
        return left;
    }

    private Expression comparison() {
        Expression left = sum();
        if (accept("==")) {
            Expression right = sum();
            return s -> Objects.equals(left.evaluate(s), right.evaluate(s));
        }
        if (accept("!=")) {
            Expression right = sum();
            return s -> !Objects.equals(left.evaluate(s), right.evaluate(s));
        }
        return left;
    }

    private Expression sum() {
        Expression left = factor();
        while (accept("+")) {
            Expression first = left;
            Expression second = factor();
            left = s -> String.valueOf(first.evaluate(s)) + second.evaluate(s);
        }
        return left;
    }

    private Expression factor() {
        if (accept("!")) {
            Expression inner = factor();
            return subject -> !Truth.of(inner.evaluate(subject));
        }
        if (accept("(")) {
            Expression inner = choice();
            expect(")");
            return inner;
        }
        if (at >= tokens.size()) {
            throw new ExpressionFailure("ends too early");
        }
        String token = tokens.get(at++);
        return accept("(") ? ExpressionFunctions.named(token, arguments()) : Terms.term(token);
    }

    private List<Expression> arguments() {
        List<Expression> arguments = new ArrayList<>();
        if (accept(")")) {
            return arguments;
        }
        do {
            arguments.add(choice());
        } while (accept(","));
        expect(")");
        return arguments;
    }

    private boolean accept(String token) {
        if (at < tokens.size() && tokens.get(at).equals(token)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw new ExpressionFailure("expected " + token);
        }
    }
}
