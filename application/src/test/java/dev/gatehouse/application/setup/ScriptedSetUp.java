package dev.gatehouse.application.setup;

import dev.gatehouse.application.connection.BeginOutcome;
import dev.gatehouse.application.connection.CallbackParameters;
import dev.gatehouse.application.connection.CompleteOutcome;
import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.application.connection.IdentityProviderConnector;
import dev.gatehouse.application.connection.Occasion;
import dev.gatehouse.application.connection.ScriptedConnector;
import dev.gatehouse.application.connection.SettingsForm;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.connection.ProviderKind;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.setup.SetUpCredential;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.domain.signin.SignInAttempt;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A connector whose tenant is what a test says, and which notes what it was asked for. */
final class ScriptedSetUp implements IdentityProviderConnector, SetsUpTheProvider {
    private final ScriptedConnector connector;
    private Reading reading;
    private final List<WantedSetUp> wanted = new ArrayList<>();
    private final List<SetUpCredential> credentials = new ArrayList<>();

    ScriptedSetUp(ScriptedConnector connector, ReadTenant tenant) {
        this.connector = connector;
        this.reading = new Reading.Read(tenant);
    }

    void reads(Reading outcome) {
        reading = outcome;
    }

    List<WantedSetUp> wanted() {
        return List.copyOf(wanted);
    }

    List<SetUpCredential> credentials() {
        return List.copyOf(credentials);
    }

    @Override
    public Optional<Origin> provider(Map<String, String> typed, FieldProblems problems) {
        return problems.required(
                "organization_domain",
                typed.get("organization_domain"),
                domain -> Origin.of(URI.create("https://" + domain)));
    }

    @Override
    public Reading read(Origin provider, WantedSetUp set, SetUpCredential credential) {
        wanted.add(set);
        credentials.add(credential);
        return reading;
    }

    @Override
    public String terraform(WantedSetUp set) {
        return "# " + set.address() + " " + set.clientKeys();
    }

    @Override
    public ProviderKind kind() {
        return connector.kind();
    }

    @Override
    public SettingsForm form() {
        return connector.form();
    }

    @Override
    public Diagnosis examine(
            ConnectionInUse connection, Occasion occasion, ExaminationProgress progress) {
        return connector.examine(connection, occasion, progress);
    }

    @Override
    public BeginOutcome begin(ConnectionInUse connection, SignInAttempt attempt) {
        return connector.begin(connection, attempt);
    }

    @Override
    public CompleteOutcome complete(
            ConnectionInUse connection, SignInAttempt attempt, CallbackParameters answer) {
        return connector.complete(connection, attempt, answer);
    }
}
