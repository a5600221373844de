package dev.gatehouse.okta.setup;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.okta.management.OktaObject;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** The forms that most settings have. */
final class Aspects {
    static final String STATUS = "status";

    private Aspects() {}

    /** A text. */
    static Aspect equal(
            String setting, String path, String wanted, Function<String, Finding> finding) {
        return when(setting, path, wanted, object -> object.text(path).equals(wanted), finding);
    }

    /** A text of which other values may be right too. */
    static Aspect when(
            String setting,
            String path,
            String wanted,
            Predicate<OktaObject> right,
            Function<String, Finding> finding) {
        return of(setting, path, wanted, right, (o, made) -> o.with(path, wanted), finding);
    }

    /** A switch; a missing one is off. */
    static Aspect flag(
            String setting, String path, boolean wanted, Function<String, Finding> finding) {
        return new Aspect(
                setting,
                object -> onOff(object.flag(path)),
                onOff(wanted),
                object -> object.flag(path) == wanted,
                (object, made) -> object.with(path, wanted),
                finding);
    }

    private static String onOff(boolean on) {
        return on ? "on" : "off";
    }

    /** A list that must hold these; what else is in it stays. */
    static Aspect contains(
            String setting, String path, List<String> wanted, Function<String, Finding> finding) {
        return of(
                setting,
                path,
                String.join(", ", wanted),
                object -> object.texts(path).containsAll(wanted),
                (object, made) -> object.with(path, joined(object.texts(path), wanted)),
                finding);
    }

    /** Only an active object does anything; it is activated by a call of its own. */
    static Aspect active(Function<String, Finding> finding) {
        return of(
                "Status",
                STATUS,
                "ACTIVE",
                object -> object.find(STATUS).orElse("ACTIVE").equals("ACTIVE"),
                (object, made) -> object,
                finding);
    }

    static Aspect of(
            String setting,
            String path,
            String wanted,
            Predicate<OktaObject> right,
            BiFunction<OktaObject, Made, OktaObject> mend,
            Function<String, Finding> finding) {
        return new Aspect(setting, object -> shown(object, path), wanted, right, mend, finding);
    }

    static List<String> joined(List<String> there, List<String> wanted) {
        List<String> all = new ArrayList<>(there);
        wanted.stream().filter(text -> !there.contains(text)).forEach(all::add);
        return all;
    }

    private static String shown(OktaObject object, String path) {
        List<String> list = object.texts(path);
        return list.isEmpty() ? object.text(path) : String.join(", ", list);
    }
}
