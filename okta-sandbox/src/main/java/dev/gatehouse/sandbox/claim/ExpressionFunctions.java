package dev.gatehouse.sandbox.claim;

import dev.gatehouse.sandbox.directory.Group;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The functions of an expression: group membership, group lists and text. */
final class ExpressionFunctions {
    private ExpressionFunctions() {}

    static Expression named(String name, List<Expression> arguments) {
        return switch (name) {
            case "isMemberOfGroupName" ->
                    member(arguments, wanted -> group -> group.name().equals(wanted));
            case "isMemberOfGroup" ->
                    member(arguments, wanted -> group -> group.id().equals(wanted));
            case "isMemberOfGroupNameStartsWith" ->
                    member(arguments, wanted -> group -> group.name().startsWith(wanted));
            case "isMemberOfGroupNameContains" ->
                    member(arguments, wanted -> group -> group.name().contains(wanted));
            case "Groups.startsWith" -> groups(arguments, String::startsWith);
            case "Groups.contains" -> groups(arguments, String::contains);
            case "Groups.endsWith" -> groups(arguments, String::endsWith);
            case "String.toUpperCase" -> s -> text(arguments, 0, s).toUpperCase(Locale.ROOT);
            case "String.toLowerCase" -> s -> text(arguments, 0, s).toLowerCase(Locale.ROOT);
            case "String.append" -> s -> text(arguments, 0, s) + text(arguments, 1, s);
            case "String.substringBefore" ->
                    s -> before(text(arguments, 0, s), text(arguments, 1, s));
            case "String.substringAfter" ->
                    s -> after(text(arguments, 0, s), text(arguments, 1, s));
            default -> throw new ExpressionFailure("unknown function " + name);
        };
    }

    private interface Test {
        boolean holds(String name, String wanted);
    }

    private interface ByArgument {
        Predicate<Group> of(String wanted);
    }

    private static Expression member(List<Expression> arguments, ByArgument test) {
        return s -> {
            String wanted = text(arguments, 0, s);
            return s.groups().stream().anyMatch(test.of(wanted));
        };
    }

    /**
     * {@code Groups.x("OKTA", pattern, limit)}: names of the groups from one source, null for none.
     */
    private static Expression groups(List<Expression> arguments, Test test) {
        return s -> {
            String source = text(arguments, 0, s);
            long limit =
                    arguments.size() > 2 && value(arguments, 2, s) instanceof Long n ? n : 100L;
            String wanted = text(arguments, 1, s);
            List<String> names =
                    s.groups().stream()
                            .filter(group -> group.isFrom(source))
                            .map(Group::name)
                            .filter(name -> test.holds(name, wanted))
                            .limit(limit)
                            .toList();
            return names.isEmpty() ? null : names;
        };
    }

    private static String before(String text, String mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }

    private static String after(String text, String mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(at + mark.length());
    }

    private static String text(List<Expression> arguments, int index, Subject subject) {
        if (value(arguments, index, subject) instanceof String text) {
            return text;
        }
        throw new ExpressionFailure("a text is needed");
    }

    private static @Nullable Object value(List<Expression> arguments, int index, Subject subject) {
        if (index >= arguments.size()) {
            throw new ExpressionFailure("an argument is missing");
        }
        return arguments.get(index).evaluate(subject);
    }
}
