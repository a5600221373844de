package dev.gatehouse.web.kept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.web.page.Form;
import dev.gatehouse.web.page.Sources;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

class KeptEntryTest {
    private static KeptEntry entry(String body) {
        return KeptEntry.of("/o/acme/users/new", "ann", Form.read(body)).orElseThrow();
    }

    @Test
    void comesBackAsItWasTyped() {
        KeptEntry typed = entry("keep=yes&name=Zo%C3%AB+%22O%27Neil%22%0A%26%3D&role=a&role=b&x=");
        assertThat(typed.fields())
                .containsExactly(
                        Map.entry("keep", "yes"),
                        Map.entry("name", "Zoë \"O'Neil\"\n&="),
                        Map.entry("role", "a"),
                        Map.entry("role", "b"),
                        Map.entry("x", ""));
        assertThat(typed.text()).matches("[A-Za-z0-9_-]+");
        assertThat(KeptEntry.read(typed.text())).contains(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "password_again",
                "client_secret",
                "new_client_secret",
                "api_client_secret",
                "api_private_key",
                "private_key",
                "token",
                "api_token",
                "confirm"
            })
    void leavesSecretsOut(String field) {
        KeptEntry typed = entry("keep=yes&name=Ann&" + field + "=hush");
        assertThat(typed.leftOut()).isTrue();
        assertThat(typed.fields()).extracting(Map.Entry::getKey).containsExactly("keep", "name");
    }

    /** Password fields, and what forms send without offering to complete it. */
    @Test
    void knowsEverySecretThatTemplatesAskFor() {
        Pattern secret =
                Pattern.compile(
                        "name ?= ?\"([a-z_]+)\"[^\\n"
                                + "]*type ?= ?\"password\"|name ?= ?\"([a-z_]*key)\"");
        List<String> asked =
                Sources.templates().values().stream()
                        .flatMap(source -> secret.matcher(source).results())
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                        .toList();
        assertThat(asked).hasSizeGreaterThan(8).allMatch(KeptEntry::isSecret);
    }

    @Test
    void keepsLifetimesOfTokens() {
        KeptEntry typed = entry("keep=yes&refresh_token_lifetime_minutes=600&client_secret=");
        assertThat(typed.fields()).contains(Map.entry("refresh_token_lifetime_minutes", "600"));
        assertThat(typed.leftOut()).isFalse();
    }

    @Test
    void keepsOnlyFormsThatAskForIt() {
        assertThat(KeptEntry.of("/o/acme/sessions/end", "ann", Form.read("confirm=acme")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "QQ", "YQpiCmM"})
    void takesAnythingElseForNothing(String text) {
        assertThat(KeptEntry.read(text)).isEmpty();
    }
}
