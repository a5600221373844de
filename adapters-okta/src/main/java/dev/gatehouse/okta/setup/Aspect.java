package dev.gatehouse.okta.setup;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.okta.management.OktaObject;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One setting of an object: how it is read, when it is right, how it is mended, and what its being
 * wrong means.
 *
 * @param setting its name in Okta's Admin Console
 * @param seen what is there, to be shown
 * @param wanted what is wanted, to be shown
 * @param mend sets it and nothing else
 * @param finding told with what was seen
 */
public record Aspect(
        String setting,
        Function<OktaObject, String> seen,
        String wanted,
        Predicate<OktaObject> right,
        BiFunction<OktaObject, Made, OktaObject> mend,
        Function<String, Finding> finding) {

    boolean isStatus() {
        return setting.equals("Status");
    }

    boolean wrong(OktaObject object) {
        return !right.test(object);
    }

    public Finding found(OktaObject object) {
        return finding.apply(seen.apply(object));
    }
}
