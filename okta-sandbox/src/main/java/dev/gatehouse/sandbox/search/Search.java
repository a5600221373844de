package dev.gatehouse.sandbox.search;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a filter expression by recursive descent. */
public final class Search {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|[()]|[^\\s()]+)");
    private final List<String> tokens = new ArrayList<>();
    private int at;

    private Search(String text) {
        Matcher matcher = TOKEN.matcher(text.strip());
        while (matcher.find()) {
            tokens.add(matcher.group(1));
        }
    }

    /** Reads an expression; an empty one lets everything through. */
    public static Predicate<Document> parse(String text) {
        if (text.isBlank()) {
            return document -> true;
        }
        Search search = new Search(text);
        Predicate<Document> predicate = search.or();
        if (search.at < search.tokens.size()) {
            throw search.invalid();
        }
        return predicate;
    }

    private Predicate<Document> or() {
        Predicate<Document> left = and();
        while (accept("or")) {
            left = left.or(and());
        }
        return left;
    }

    private Predicate<Document> and() {
        Predicate<Document> left = term();
        while (accept("and")) {
            left = left.and(term());
        }
        return left;
    }

    private Predicate<Document> term() {
        if (accept("not")) {
            return term().negate();
        }
        if (accept("(")) {
            Predicate<Document> inner = or();
            if (!accept(")")) {
                throw invalid();
            }
            return inner;
        }
        String name = next();
        String operator = next().toLowerCase(Locale.ROOT);
        String wanted = operator.equals("pr") ? "" : unquote(next());
        return new Comparison(name, operator, wanted).predicate().orElseThrow(this::invalid);
    }

    private String next() {
        if (at >= tokens.size()) {
            throw invalid();
        }
        return tokens.get(at++);
    }

    private boolean accept(String word) {
        if (at < tokens.size() && tokens.get(at).equalsIgnoreCase(word)) {
            at++;
            return true;
        }
        return false;
    }

    private static String unquote(String token) {
        return token.startsWith("\"")
                ? token.substring(1, token.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
                : token;
    }

    private ApiRefusal invalid() {
        return new ApiRefusal(ApiFault.E0000031);
    }
}
