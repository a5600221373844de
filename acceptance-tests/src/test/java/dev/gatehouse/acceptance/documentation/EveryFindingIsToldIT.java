package dev.gatehouse.acceptance.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every finding is brought about in a feature, as a person would do it; those that a well-behaved
 * Okta cannot be brought to are named here with the reason, and brought about in a test.
 */
class EveryFindingIsToldIT {
    private static final Path ROOT = Path.of(System.getProperty("gatehouse.root"));
    private static final Pattern EXPLAINED =
            Pattern.compile("^### `([a-z0-9_]+)`$", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("[a-z0-9_]+");

    /** By the reason. */
    private static final Map<String, Set<String>> IN_TESTS_ONLY =
            Map.of(
                    "Somebody stands between Okta and us, or forges",
                    Set.of(
                            "answer_foreign",
                            "answer_malformed",
                            "authorize_astray",
                            "id_token_audience",
                            "id_token_foreign",
                            "id_token_issuer",
                            "id_token_malformed",
                            "id_token_signature",
                            "id_token_time",
                            "access_token_refused",
                            "api_token_refused",
                            "provider_answer_too_large",
                            "provider_not_asked",
                            "provider_redirects",
                            "provider_tls",
                            "setup_answer_unreadable",
                            "setup_next_page_elsewhere"),
                    "Okta's own metadata and keys are never so",
                    Set.of(
                            "algorithm_missing",
                            "keys_missing",
                            "metadata_endpoint_refused",
                            "metadata_incomplete",
                            "oauth_metadata_differs",
                            "token_endpoint_elsewhere"),
                    "Okta answers so in its documents; which request brings it about is not known",
                    Set.of(
                            "authorization_server_mixed",
                            "authorize_refused",
                            "client_authentication_failed",
                            "code_refused",
                            "pkce_refused",
                            "provider_error",
                            "refresh_refused",
                            "request_refused",
                            "scope_denied_by_policy",
                            "sign_in_declined",
                            "sign_out_refused",
                            "login_required"),
                    "Okta leaves out what it granted, which the stand-in never does",
                    Set.of(
                            "email_missing",
                            "login_missing",
                            "offline_access_missing",
                            "roles_scope_missing"),
                    "Okta does not let anybody define it any more: the claim is reserved",
                    Set.of("uid_claim_on_access_token"),
                    "It needs somebody else at the same moment, or a tenant of thousands",
                    Set.of(
                            "recent_failures",
                            "setup_change_refused",
                            "setup_name_taken",
                            "setup_not_all_read",
                            "setup_object_vanished"),
                    "It belongs to a plan, which is compared in tests",
                    Set.of(
                            "api_client_authentication_differs",
                            "api_client_keys_elsewhere",
                            "setup_by_hand",
                            "setup_servers_alike"),
                    "The use case is tried with every storage instead",
                    Set.of(
                            "audience_taken",
                            "client_secret_missing",
                            "directory_undecided",
                            "refresh_token_refused",
                            "setup_key_unreadable",
                            "tokens_not_revoked"));

    @Test
    void inAFeatureOrInATestForAReason() {
        Set<String> untold = explained();
        untold.removeAll(words("acceptance-tests/src/test/resources/features", ".feature"));
        Set<String> excepted =
                IN_TESTS_ONLY.values().stream().flatMap(Set::stream).collect(Collectors.toSet());

        assertThat(excepted).containsAll(untold);
        assertThat(explained()).containsAll(excepted);
    }

    @Test
    void theExceptionsAreBroughtAboutInTests() {
        Set<String> tested = new TreeSet<>();
        for (String module : List.of("application", "adapters-oidc", "adapters-okta")) {
            tested.addAll(words(module + "/src/test/java", ".java"));
        }
        IN_TESTS_ONLY.forEach((reason, codes) -> assertThat(tested).as(reason).containsAll(codes));
    }

    private static Set<String> explained() {
        return EXPLAINED
                .matcher(read(ROOT.resolve("docs/findings.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> words(String folder, String ending) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(EveryFindingIsToldIT::read)
                    .flatMap(text -> WORD.matcher(text).results().map(MatchResult::group))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
