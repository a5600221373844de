package dev.gatehouse.application.setup;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.House;
import dev.gatehouse.application.connection.ClientSecrets;
import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.connection.SaveDraft;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.domain.connection.Audience;
import dev.gatehouse.domain.connection.ClientId;
import dev.gatehouse.domain.connection.ClientSecret;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.RefreshLifetimes;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.setup.MadeConnection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An organization with a tenant to set up; work beside a call waits until a test does it. */
final class ASetUpHouse {
    static final String TOKEN = "00a-token-that-nobody-may-keep";
    final House house = new House();
    final Organization acme = AnOrganization.in(house);
    final ScriptedTenant tenant = new ScriptedTenant();
    final ScriptedSetUp connector = new ScriptedSetUp(house.connector, tenant);
    final SetUpRuns runs = house.port(SetUpRuns.class);
    private final Connectors connectors = new Connectors(List.of(connector));
    private final Deque<Runnable> beside = new ArrayDeque<>();

    PrepareSetUp prepare() {
        return new PrepareSetUp(house.port(Connections.class), connectors);
    }

    SetUpProvider setUp() {
        NoteReadBack readBack = house.the(NoteReadBack.class);
        return new SetUpProvider(
                prepare(), runs, readBack, house.audit(), house.measurements, house.clock);
    }

    EnterMadeConnection enter() {
        return new EnterMadeConnection(prepare(), save());
    }

    private SaveDraft save() {
        return new SaveDraft(
                house.port(Connections.class),
                connectors,
                house.port(ClientSecrets.class),
                house.prepare(),
                house.limits(),
                house.transactions(),
                house.audit(),
                house.identifiers,
                house.measurements,
                house.clock);
    }

    ApplySetUp apply() {
        return new ApplySetUp(
                prepare(),
                runs,
                enter(),
                house.stillAllowed(),
                beside::add,
                house.audit(),
                house.identifiers,
                house.clock);
    }

    /** Agrees to the plan as it is now; the run waits for {@link #work}. */
    ApplySetUp.Outcome begin() {
        return begin(House.owner());
    }

    ApplySetUp.Outcome begin(CallContext call) {
        return apply().apply(call, acme, form(Map.of()), tenant.plan().fingerprint());
    }

    /** Does the work that waits beside. */
    void work() {
        beside.removeFirst().run();
    }

    static SetUpForm form(Map<String, String> changed) {
        Map<String, String> values = new HashMap<>();
        values.put("organization_domain", "acme.okta.com");
        values.put("credential", "api_token");
        values.put("api_token", TOKEN);
        values.putAll(changed);
        return new SetUpForm("okta", false, values);
    }

    /** With a secret, or by our key. */
    static MadeConnection made(Optional<String> secret) {
        return new MadeConnection(
                new Issuer("https://acme.okta.com/oauth2/aus1"),
                new Audience("https://gate.example.com/o/acme"),
                new ClientId("0oa1"),
                secret.isEmpty(),
                secret.map(ClientSecret::of),
                Optional.empty(),
                RefreshLifetimes.UNKNOWN);
    }

    Optional<ConnectionSettings> draft() {
        return house.port(Connections.class)
                .find(acme.id())
                .flatMap(IdentityProviderConnection::draft)
                .map(draft -> draft.settings());
    }
}
