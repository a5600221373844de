package dev.gatehouse.okta.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.oidc.outbound.OutboundPolicy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class OktaSettingsFormTest {
    private final FieldProblems problems = new FieldProblems();
    private final OktaSettingsForm form =
            new OktaSettingsForm(
                    OutboundPolicy.allowing(Set.of(new Origin("http://localhost:9801"))));

    @ParameterizedTest
    @CsvSource({
        "https://acme.okta.com/oauth2/default, https://acme.okta.com/oauth2/default",
        "https://ACME.okta.com:443/oauth2/aus1/, https://acme.okta.com/oauth2/aus1",
        "acme.okta.com/oauth2/default, https://acme.okta.com/oauth2/default",
        "https://acme.okta.com/oauth2/aus1/.well-known/openid-configuration,"
                + " https://acme.okta.com/oauth2/aus1",
        "https://acme.okta.com/oauth2/aus1/.well-known/openid-configuration?client_id=0oa1,"
                + " https://acme.okta.com/oauth2/aus1",
        "https://acme.okta.com/oauth2/aus1/.well-known/oauth-authorization-server,"
                + " https://acme.okta.com/oauth2/aus1",
        "https://acme.okta.com/oauth2/aus1/.well-known/oath-authorization-server,"
                + " https://acme.okta.com/oauth2/aus1",
        "https://acme.okta.com/.well-known/oauth-authorization-server/oauth2/aus1,"
                + " https://acme.okta.com/oauth2/aus1",
        "https://acme.okta.com/oauth2/aus1/v1/authorize, https://acme.okta.com/oauth2/aus1",
        "https://acme.okta.com/.well-known/openid-configuration, https://acme.okta.com",
        "https://acme.okta.com/oauth2/v1/token, https://acme.okta.com",
        "https://acme.okta.com/, https://acme.okta.com",
        "https://acme-admin.okta.com/admin/oauth2/as/aus1#tab-settings,"
                + " https://acme-admin.okta.com/oauth2/aus1",
        "localhost:9801/oauth2/default, http://localhost:9801/oauth2/default",
        "localhost:9802/oauth2/default, https://localhost:9802/oauth2/default"
    })
    void understandsWhatPeoplePaste(String typed, String issuer) {
        assertThat(read(typed, "", "")).contains(new Issuer(issuer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "not a url",
                "https://user:pw@acme.okta.com/",
                "ftp://a/b",
                "https://acme.okta.com:0/oauth2/default",
                "https://acme.okta.com:65536/oauth2/default",
                "::"
            })
    void refusesWhatIsNoAddress(String typed) {
        assertThat(read(typed, "", "")).isEmpty();
        assertThat(problems.all())
                .containsExactly(new FieldProblem("metadata_url", "metadata_url.format"));
    }

    @Test
    void noticesAnotherServerWithoutADomain() {
        assertThat(read("https://acme.okta.com/oauth2/aus1", "", "aus1")).isPresent();
        assertThat(read("https://acme.okta.com/oauth2/aus1", "", "aus2")).isEmpty();
        assertThat(problems.all())
                .containsExactly(
                        new FieldProblem("authorization_server_id", "issuer_fields.differ"));
    }

    @ParameterizedTest
    @CsvSource({
        "acme.okta.com, default, https://acme.okta.com/oauth2/default",
        "https://acme.okta.com/, aus1, https://acme.okta.com/oauth2/aus1",
        "localhost:9801, default, http://localhost:9801/oauth2/default"
    })
    void readsDomainAndServer(String domain, String id, String issuer) {
        assertThat(read("", domain, id)).contains(new Issuer(issuer));
    }

    @Test
    void wantsBothWaysToAgree() {
        assertThat(read("https://acme.okta.com/oauth2/aus1", "acme.okta.com", "aus1")).isPresent();
        assertThat(read("https://acme.okta.com/oauth2/aus1", "acme.okta.com", "aus2")).isEmpty();
        assertThat(problems.all())
                .containsExactly(new FieldProblem("organization_domain", "issuer_fields.differ"));
    }

    @Test
    void namesTheFieldThatIsMissingOrMalformed() {
        read("", "", "");
        read("", "acme.okta.com", "");
        read("", "acme.okta.com", "a/b");
        read("", "no domain", "default");

        assertThat(problems.all())
                .containsExactly(
                        new FieldProblem("metadata_url", "required"),
                        new FieldProblem("authorization_server_id", "required"),
                        new FieldProblem(
                                "authorization_server_id", "authorization_server_id.format"),
                        new FieldProblem("organization_domain", "organization_domain.format"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.okta.com/oauth2/default",
                "http://localhost:9801/oauth2/default",
                "http://localhost:9999/oauth2/default",
                "https://acme.okta.com"
            })
    void showsWhatItReadsBack(String issuer) {
        Map<String, String> shown = form.show(new Issuer(issuer));

        assertThat(shown).containsOnlyKeys(form.issuerFields());
        assertThat(form.read(shown, problems)).contains(new Issuer(issuer));
    }

    @Test
    void showsTheSandboxAsItsShortDomain() {
        assertThat(form.show(new Issuer("http://localhost:9801/oauth2/default")))
                .containsEntry("organization_domain", "localhost:9801")
                .containsEntry("authorization_server_id", "default");
    }

    @Test
    void asksForTheScopesOfTheSetUpDocument() {
        assertThat(form.scopes())
                .extracting(Object::toString)
                .isEqualTo(List.of("openid", "profile", "email", "offline_access", "user_groups"));
    }

    private Optional<Issuer> read(String url, String domain, String id) {
        Map<String, String> typed = new HashMap<>();
        typed.put("metadata_url", url);
        typed.put("organization_domain", domain);
        typed.put("authorization_server_id", id);
        return form.read(typed, problems);
    }
}
