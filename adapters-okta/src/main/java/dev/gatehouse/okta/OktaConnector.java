package dev.gatehouse.okta;

import dev.gatehouse.application.connection.Admission;
import dev.gatehouse.application.connection.AdmitsBearerTokens;
import dev.gatehouse.application.connection.ApiClient;
import dev.gatehouse.application.connection.BeginOutcome;
import dev.gatehouse.application.connection.CallbackParameters;
import dev.gatehouse.application.connection.CompleteOutcome;
import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.EndsProviderSessions;
import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.application.connection.ExaminesApiClients;
import dev.gatehouse.application.connection.IdentityProviderConnector;
import dev.gatehouse.application.connection.InitiatesSignIn;
import dev.gatehouse.application.connection.Occasion;
import dev.gatehouse.application.connection.ProviderSignOut;
import dev.gatehouse.application.connection.RefreshOutcome;
import dev.gatehouse.application.connection.RefreshesTokens;
import dev.gatehouse.application.connection.RevokesTokens;
import dev.gatehouse.application.connection.SettingsForm;
import dev.gatehouse.application.guide.DocumentsSetUp;
import dev.gatehouse.application.guide.GuideStep;
import dev.gatehouse.application.setup.Reading;
import dev.gatehouse.application.setup.SetsUpTheProvider;
import dev.gatehouse.application.signal.IncomingSignal;
import dev.gatehouse.application.signal.ReadsRevocationSignals;
import dev.gatehouse.application.signal.RevocationOutcome;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.domain.connection.ProviderKind;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.domain.setup.SetUpCredential;
import dev.gatehouse.domain.setup.WantedSetUp;
import dev.gatehouse.domain.signal.SignalKind;
import dev.gatehouse.domain.signin.SignInAttempt;
import dev.gatehouse.oidc.connection.Discovery;
import dev.gatehouse.oidc.connection.SigningKeys;
import dev.gatehouse.oidc.outbound.OutboundGuard;
import dev.gatehouse.okta.apiaccess.OktaAdmission;
import dev.gatehouse.okta.connection.OktaSettingsForm;
import dev.gatehouse.okta.diagnosis.Examine;
import dev.gatehouse.okta.diagnosis.ExamineApiClient;
import dev.gatehouse.okta.diagnosis.Provider;
import dev.gatehouse.okta.guide.OktaGuide;
import dev.gatehouse.okta.management.Pause;
import dev.gatehouse.okta.session.OktaRefresh;
import dev.gatehouse.okta.session.OktaRevocation;
import dev.gatehouse.okta.session.OktaSignOut;
import dev.gatehouse.okta.signal.OktaSignals;
import dev.gatehouse.okta.signin.OktaSignIn;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Connects organizations to Okta.
 *
 * <p>Safe for use by many threads; one instance serves the whole installation and remembers
 * metadata and keys of all its tenants. Making one costs nothing and uses no network.
 */
public final class OktaConnector
        implements IdentityProviderConnector,
                EndsProviderSessions,
                ExaminesApiClients,
                AdmitsBearerTokens,
                InitiatesSignIn,
                RefreshesTokens,
                RevokesTokens,
                DocumentsSetUp,
                ReadsRevocationSignals,
                SetsUpTheProvider {
    private static final ProviderKind KIND = new ProviderKind("okta");

    private final SettingsForm form;
    private final Examine examine;
    private final OktaSignIn signIn;
    private final OktaAdmission admission;
    private final ExamineApiClient examineApiClient;
    private final OktaSignOut signOut;
    private final OktaRefresh refresh;
    private final OktaRevocation revocation;
    private final OktaSignals signals;
    private final OktaSetUp setUp;

    public OktaConnector(OutboundGuard guard, InstantSource clock) {
        Discovery discovery = new Discovery(guard, clock);
        SigningKeys keys = new SigningKeys(guard, clock);
        this.form = new OktaSettingsForm(guard.policy());
        Provider provider = new Provider(guard, discovery, keys, clock);
        this.examine = new Examine(provider);
        this.signIn = new OktaSignIn(guard, discovery, keys, clock);
        this.admission = new OktaAdmission(discovery, keys, clock);
        this.examineApiClient = new ExamineApiClient(provider, admission);
        this.signOut = new OktaSignOut(discovery);
        this.refresh = new OktaRefresh(guard, discovery, keys, clock);
        this.revocation = new OktaRevocation(guard, discovery);
        this.signals = new OktaSignals(discovery, keys, clock);
        this.setUp = new OktaSetUp(guard, form, clock, Pause::asleep);
    }

    @Override
    public ProviderKind kind() {
        return KIND;
    }

    @Override
    public SettingsForm form() {
        return form;
    }

    @Override
    public List<GuideStep> steps() {
        return OktaGuide.steps();
    }

    @Override
    public Diagnosis examine(
            ConnectionInUse connection, Occasion occasion, ExaminationProgress progress) {
        return examine.examine(connection, occasion, progress);
    }

    @Override
    public Diagnosis examineApiClient(
            ConnectionInUse connection,
            ApiClient client,
            List<Scope> scopes,
            ExaminationProgress progress) {
        return examineApiClient.examine(connection, client, scopes, progress);
    }

    @Override
    public BeginOutcome begin(ConnectionInUse connection, SignInAttempt attempt) {
        return signIn.begin(connection, attempt);
    }

    @Override
    public CompleteOutcome complete(
            ConnectionInUse connection, SignInAttempt attempt, CallbackParameters answer) {
        return signIn.complete(connection, attempt, answer);
    }

    @Override
    public Admission admit(ConnectionInUse connection, Secret accessToken) {
        return admission.admit(connection, accessToken);
    }

    @Override
    public Optional<ProviderSignOut> signOut(
            ConnectionInUse connection, Secret idToken, URI returnTo) {
        return signOut.signOut(connection, idToken, returnTo);
    }

    /**
     * Quirk: the dashboard calls with the URL of the org, whatever authorization server the app
     * uses.
     */
    @Override
    public boolean isIssuer(ConnectionSettings settings, String issuer) {
        return issuer.equals(settings.issuer().value())
                || issuer.equals(settings.issuer().origin().value());
    }

    @Override
    public RefreshOutcome refresh(ConnectionInUse connection, TokenSet tokens) {
        return refresh.refresh(connection, tokens);
    }

    @Override
    public Optional<Finding> revoke(ConnectionInUse connection, TokenSet tokens) {
        return revocation.revoke(connection, tokens);
    }

    @Override
    public Set<SignalKind> signals() {
        return signals.kinds();
    }

    @Override
    public RevocationOutcome read(ConnectionInUse connection, IncomingSignal signal) {
        return signals.read(connection, signal);
    }

    @Override
    public Optional<Origin> provider(Map<String, String> typed, FieldProblems problems) {
        return setUp.provider(typed, problems);
    }

    @Override
    public Reading read(Origin provider, WantedSetUp wanted, SetUpCredential credential) {
        return setUp.read(provider, wanted, credential);
    }

    @Override
    public String terraform(WantedSetUp wanted) {
        return setUp.terraform(wanted);
    }
}
