package dev.gatehouse.okta.readback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.role.BuiltInRoles;
import dev.gatehouse.domain.setup.ObjectKind;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.okta.management.OktaObject;
import dev.gatehouse.okta.setup.ASetUp;
import dev.gatehouse.okta.tenant.Tenant;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What only a person can decide, and no plan changes. */
class ExtrasTest {
    private static Tenant tenant(Optional<OktaObject> server, String groupType) {
        OktaObject group =
                OktaObject.EMPTY
                        .with("id", "00gview")
                        .with("type", groupType)
                        .with("profile.name", "View Only");
        return new Tenant(
                Map.of(BuiltInRoles.VIEW_ONLY.key(), group),
                List.of("View Only"),
                server,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Set.of(),
                List.of());
    }

    private static List<String> codes(ObjectKind kind, WantedSetUp wanted, Tenant tenant) {
        return Extras.of(kind, wanted, tenant).stream()
                .map(Finding::code)
                .map(code -> code.value())
                .toList();
    }

    @Test
    void tellsThatAGroupComesFromADirectoryBehindOkta() {
        WantedSetUp wanted = ASetUp.wanted();
        assertThat(codes(ObjectKind.GROUP, wanted, tenant(Optional.empty(), "APP_GROUP")))
                .containsExactly("group_not_okta");
        assertThat(codes(ObjectKind.GROUP, wanted, tenant(Optional.empty(), "OKTA_GROUP")))
                .isEmpty();
    }

    @Test
    void tellsThatTheServerCallsItselfOtherwise() {
        OktaObject server =
                OktaObject.EMPTY
                        .with("id", "aus1")
                        .with("issuer", "https://login.acme.example/oauth2/aus1")
                        .with("issuerMode", "CUSTOM_URL");
        Tenant tenant = tenant(Optional.of(server), "OKTA_GROUP");
        assertThat(codes(ObjectKind.AUTHORIZATION_SERVER, entered("acme.okta.com"), tenant))
                .containsExactly("issuer_mode_differs");
        assertThat(codes(ObjectKind.AUTHORIZATION_SERVER, entered("login.acme.example"), tenant))
                .isEmpty();
    }

    private static WantedSetUp entered(String host) {
        return ASetUp.connectedTo("https://" + host + "/oauth2/aus1", ASetUp.ADDRESS);
    }
}
