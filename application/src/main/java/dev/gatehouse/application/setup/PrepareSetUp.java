package dev.gatehouse.application.setup;

import dev.gatehouse.application.connection.Connections;
import dev.gatehouse.application.connection.Connectors;
import dev.gatehouse.application.connection.IdentityProviderConnector;
import dev.gatehouse.domain.connection.ClientAuthentication;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Draft;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.LiveSettings;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.connection.ProviderKind;
import dev.gatehouse.domain.connection.UserAuthentication;
import dev.gatehouse.domain.field.FieldProblem;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.RoleCatalogue;
import dev.gatehouse.domain.setup.SetUpCredential;
import dev.gatehouse.domain.setup.SetUpPlan;
import dev.gatehouse.domain.setup.WantedSetUp;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Makes of what was entered, and of what the connection knows already, what is wanted. */
public final class PrepareSetUp {
    private final Connections connections;
    private final Connectors connectors;

    public PrepareSetUp(Connections connections, Connectors connectors) {
        this.connections = connections;
        this.connectors = connectors;
    }

    /** What came of it. */
    sealed interface Outcome {
        record Ready(
                SetsUpTheProvider connector,
                Origin provider,
                WantedSetUp wanted,
                SetUpCredential credential)
                implements Outcome {}

        record Malformed(List<FieldProblem> problems) implements Outcome {}
    }

    Outcome prepare(Organization organization, SetUpForm form) {
        FieldProblems problems = new FieldProblems();
        Optional<IdentityProviderConnector> connector = connector(form, problems);
        if (!(connector.orElse(null) instanceof SetsUpTheProvider setsUp)) {
            return new Outcome.Malformed(problems.all());
        }
        ReadSetUpForm read = new ReadSetUpForm(form, problems);
        Optional<Origin> provider = read.provider(setsUp);
        Optional<SetUpCredential> credential = read.credential();
        WantedSetUp wanted = wanted(organization, connector.get(), read, form);
        if (!problems.isEmpty() || provider.isEmpty() || credential.isEmpty()) {
            return new Outcome.Malformed(problems.all());
        }
        return new Outcome.Ready(setsUp, provider.get(), wanted, credential.get());
    }

    /** The wanted set-up alone, for a text that needs no credential. */
    Optional<String> terraform(Organization organization, SetUpForm form, FieldProblems problems) {
        Optional<IdentityProviderConnector> connector = connector(form, problems);
        if (!(connector.orElse(null) instanceof SetsUpTheProvider setsUp)) {
            return Optional.empty();
        }
        ReadSetUpForm read = new ReadSetUpForm(form, problems);
        WantedSetUp wanted = wanted(organization, connector.get(), read, form);
        return problems.isEmpty() ? Optional.of(setsUp.terraform(wanted)) : Optional.empty();
    }

    private Optional<IdentityProviderConnector> connector(SetUpForm form, FieldProblems problems) {
        Optional<IdentityProviderConnector> found =
                problems.required("kind", form.kind(), ProviderKind::new)
                        .flatMap(connectors::find)
                        .filter(SetsUpTheProvider.class::isInstance);
        if (found.isEmpty() && problems.isEmpty()) {
            problems.add("kind", "provider.unknown");
        }
        return found;
    }

    private WantedSetUp wanted(
            Organization organization,
            IdentityProviderConnector connector,
            ReadSetUpForm read,
            SetUpForm form) {
        Optional<ConnectionSettings> stored = stored(organization);
        Optional<UserAuthentication> users = stored.flatMap(ConnectionSettings::users);
        return new WantedSetUp(
                organization,
                organization.address().resolve("/login/" + connector.kind() + "/redirect"),
                organization.address().resolve("/login/" + connector.kind() + "/initiate"),
                read.server(),
                stored.map(ConnectionSettings::issuer),
                stored.map(ConnectionSettings::audience),
                users.map(UserAuthentication::clientId),
                users.flatMap(UserAuthentication::secret).isPresent(),
                clientKeys(organization, read, users),
                users.flatMap(UserAuthentication::nativeClientId),
                read.nativeRedirects(),
                connector.form().scopes(),
                RoleCatalogue.BUILT_IN.roles(),
                read.apiAccess(),
                read.programKeys(),
                form.dpop());
    }

    /** The plan with what whoever agrees to it should know of the connection. */
    SetUpPlan plan(WantedSetUp wanted, ReadTenant tenant) {
        return ProofSwitched.noted(
                tenant.plan(), wanted, inForce(connections.find(wanted.organization().id())));
    }

    /** As chosen, else as the connection has it. */
    private static Optional<URI> clientKeys(
            Organization organization, ReadSetUpForm read, Optional<UserAuthentication> users) {
        boolean stored =
                users.map(UserAuthentication::authentication)
                        .filter(ClientAuthentication.ByPrivateKey.class::isInstance)
                        .isPresent();
        return read.byPrivateKey().orElse(stored)
                ? Optional.of(organization.address().resolve("/.well-known/jwks.json"))
                : Optional.empty();
    }

    /** The settings that the connection has: those of the draft before those in force. */
    Optional<ConnectionSettings> stored(Organization organization) {
        Optional<IdentityProviderConnection> connection = connections.find(organization.id());
        return connection
                .flatMap(IdentityProviderConnection::draft)
                .map(draft -> draft.settings())
                .or(() -> inForce(connection));
    }

    /**
     * Whether what {@link #stored} tells can be used: settings in force, or a draft without errors.
     */
    boolean sound(Organization organization) {
        return connections
                .find(organization.id())
                .flatMap(IdentityProviderConnection::draft)
                .map(Draft::usable)
                .orElse(true);
    }

    private static Optional<ConnectionSettings> inForce(
            Optional<IdentityProviderConnection> connection) {
        return connection.flatMap(IdentityProviderConnection::live).map(LiveSettings::settings);
    }
}
