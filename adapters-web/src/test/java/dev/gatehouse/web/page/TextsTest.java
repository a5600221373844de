package dev.gatehouse.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.signin.RefusalCode;
import dev.gatehouse.application.user.UserQuery;
import dev.gatehouse.domain.audit.Actor;
import dev.gatehouse.domain.audit.AuditAct;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.domain.organization.AccessPolicy;
import dev.gatehouse.domain.organization.RoleSource;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.session.SignOutReason;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class TextsTest {
    private final Texts texts = new Texts();

    private static List<String> keys(Enum<?>[] constants, Function<String, String> key) {
        return Arrays.stream(constants)
                .map(constant -> key.apply(constant.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static Stream<String> found(String source, String pattern) {
        return Pattern.compile(pattern).matcher(source).results().map(result -> group(result));
    }

    private static String group(MatchResult result) {
        return result.group(1);
    }

    @Test
    void hasATextForEveryConstant() {
        assertThat(
                        Stream.of(
                                        keys(RefusalCode.values(), k -> "refusal." + k),
                                        keys(RefusalCode.values(), k -> "refusal." + k + ".todo"),
                                        keys(RefusalCode.values(), k -> "audit.why." + k),
                                        keys(SignOutReason.values(), k -> "ended." + k),
                                        keys(Permission.values(), k -> "permission." + k),
                                        keys(AuditAct.values(), k -> "act." + k),
                                        keys(Actor.Kind.values(), k -> "actor." + k),
                                        keys(Severity.values(), k -> "check.result." + k),
                                        keys(AccessPolicy.values(), k -> "policy." + k),
                                        keys(AccessPolicy.values(), k -> "policy." + k + ".help"),
                                        keys(RoleSource.values(), k -> "source." + k),
                                        keys(
                                                UserQuery.BindingState.values(),
                                                k -> "users.filter." + k))
                                .flatMap(List::stream))
                .filteredOn(key -> !texts.has(key))
                .isEmpty();
    }

    @Test
    void hasATextForEveryKeyThatTemplatesAndClassesName() {
        Set<String> named =
                Sources.templates().values().stream()
                        .flatMap(source -> found(source, "shell\\.text\\(\"([a-z_.]+[a-z])\"[,)]"))
                        .collect(Collectors.toCollection(TreeSet::new));
        Sources.classes().values().stream()
                .flatMap(
                        source ->
                                found(
                                        source,
                                        "(?:shell|texts)\\.text\\(\\s*\"([a-z_.]+[a-z])\"[,)]"))
                .forEach(named::add);
        assertThat(named).hasSizeGreaterThan(50);
        assertThat(named).filteredOn(key -> !texts.has(key)).isEmpty();
    }

    @Test
    void hasBothTextsForEveryNumber() {
        Set<String> counted =
                Stream.concat(
                                Sources.templates().values().stream(),
                                Sources.classes().values().stream())
                        .flatMap(source -> found(source, "counted\\(\"([a-z_.]+)\""))
                        .flatMap(key -> Stream.of(key + ".one", key + ".many"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(counted).isNotEmpty();
        assertThat(counted).filteredOn(key -> !texts.has(key)).isEmpty();
    }

    @Test
    void hasNoFormatThatNobodyReads() {
        assertThat(texts.all().values())
                .allSatisfy(
                        text ->
                                assertThat(text)
                                        .doesNotContain("''")
                                        .doesNotContainPattern("\\{\\d+,"));
    }

    @Test
    void countsInWords() {
        assertThat(texts.counted("numbers.sessions", 1)).isEqualTo("1 session");
        assertThat(texts.counted("numbers.sessions", 12_000)).isEqualTo("12,000 sessions");
    }

    @Test
    void hasATextForEveryFieldProblem() {
        Set<String> codes =
                Sources.domainAndApplication().values().stream()
                        .flatMap(
                                source ->
                                        Stream.concat(
                                                found(source, "InvalidValue\\(\"([a-z_.]+)\"\\)"),
                                                found(source, ", \"([a-z_]+\\.[a-z_]+)\"\\)")))
                        .map(code -> "problem." + code)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(codes).hasSizeGreaterThan(10);
        assertThat(codes).filteredOn(key -> !texts.has(key)).isEmpty();
    }

    @Test
    void fillsInArgumentsAndNothingElse() {
        assertThat(texts.text("sign_in.with", "Okta {0}")).isEqualTo("Sign in with Okta {0}");
    }
}
