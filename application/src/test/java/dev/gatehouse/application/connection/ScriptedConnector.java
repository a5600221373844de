package dev.gatehouse.application.connection;

import dev.gatehouse.application.guide.DocumentsSetUp;
import dev.gatehouse.application.guide.GuideStep;
import dev.gatehouse.application.session.ASession;
import dev.gatehouse.application.signal.IncomingSignal;
import dev.gatehouse.application.signal.ReadsRevocationSignals;
import dev.gatehouse.application.signal.RevocationOutcome;
import dev.gatehouse.application.signal.SignalFault;
import dev.gatehouse.domain.connection.CheckResult;
import dev.gatehouse.domain.connection.ConnectionSettings;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.Finding;
import dev.gatehouse.domain.connection.FindingCode;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.ProviderKind;
import dev.gatehouse.domain.connection.Remedy;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.connection.Severity;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.role.GroupName;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.TokenSet;
import dev.gatehouse.domain.signal.SignalKind;
import dev.gatehouse.domain.signin.SignInAttempt;
import dev.gatehouse.domain.user.DomainName;
import dev.gatehouse.domain.user.Pin;

import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A connector that answers what a test tells it to, and notes what it was given. */
public final class ScriptedConnector
        implements IdentityProviderConnector,
                AdmitsBearerTokens,
                InitiatesSignIn,
                DetectsTokenReuse,
                RevokesTokens,
                EndsProviderSessions,
                ExaminesApiClients,
                DocumentsSetUp,
                ReadsRevocationSignals,
                SettingsForm {
    private volatile Diagnosis diagnosis = new Diagnosis(List.of());
    private volatile CompleteOutcome completion =
            new CompleteOutcome.Rejected(finding("not_scripted", Severity.ERROR));
    private volatile List<GuideStep> steps = List.of();
    private volatile Runnable meanwhile = () -> {};
    private volatile Runnable examining = () -> {};
    private volatile RevocationOutcome signal =
            new RevocationOutcome.Refused(SignalFault.MALFORMED, "not scripted");
    private volatile Admission admission = new Admission.Invalid("not scripted");
    private volatile BeginOutcome beginning =
            new BeginOutcome.Redirect(URI.create("https://acme.okta.com/authorize"));
    private final List<ConnectionInUse> used = new CopyOnWriteArrayList<>();
    private final List<Occasion> occasions = new CopyOnWriteArrayList<>();
    private final List<SignInAttempt> begun = new CopyOnWriteArrayList<>();
    private volatile Function<TokenSet, RefreshOutcome> refreshing =
            tokens -> new RefreshOutcome.Unavailable(finding("not_scripted", Severity.ERROR));
    private volatile Function<TokenSet, Optional<Finding>> revoking = tokens -> Optional.empty();
    private final List<TokenSet> refreshed = new CopyOnWriteArrayList<>();
    private final List<TokenSet> revoked = new CopyOnWriteArrayList<>();

    public void documents(GuideStep... documented) {
        steps = List.of(documented);
    }

    @Override
    public List<GuideStep> steps() {
        return steps;
    }

    public void examinesTo(CheckResult... results) {
        diagnosis = new Diagnosis(List.of(results));
    }

    public void completesWith(CompleteOutcome outcome) {
        completion = outcome;
    }

    /** Does this while the provider is examined. */
    public void whileExamining(Runnable act) {
        examining = act;
    }

    /** Does this while a sign-in is completed at the provider. */
    public void meanwhile(Runnable act) {
        meanwhile = act;
    }

    public void reads(RevocationOutcome outcome) {
        signal = outcome;
    }

    @Override
    public Set<SignalKind> signals() {
        return EnumSet.allOf(SignalKind.class);
    }

    @Override
    public RevocationOutcome read(ConnectionInUse connection, IncomingSignal incoming) {
        used.add(connection);
        return signal;
    }

    public void admits(Admission outcome) {
        admission = outcome;
    }

    public void beginsWith(BeginOutcome outcome) {
        beginning = outcome;
    }

    public void revokes(Function<TokenSet, Optional<Finding>> answer) {
        revoking = answer;
    }

    public void refreshes(Function<TokenSet, RefreshOutcome> answer) {
        refreshing = answer;
    }

    /** The sets that were to be refreshed, in the order of the calls. */
    public List<TokenSet> refreshed() {
        return List.copyOf(refreshed);
    }

    /** Authenticates this person, in these groups. */
    public void authenticates(Pin pin, String login, String... groups) {
        completesWith(
                new CompleteOutcome.Authenticated(
                        new ProviderIdentity(
                                pin,
                                Optional.of(login).filter(l -> !l.isEmpty()).map(DomainName::new),
                                Optional.of("Ada Lovelace"),
                                new RolesClaim.Present(
                                        Arrays.stream(groups).map(GroupName::new).toList())),
                        ASession.tokens(),
                        List.of()));
    }

    public static Finding finding(String code, Severity severity) {
        return new Finding(
                new FindingCode(code),
                severity,
                "connection",
                "seen",
                "expected",
                new Remedy("", ""));
    }

    /** What the connector was given, in the order of the calls. */
    public List<ConnectionInUse> used() {
        return List.copyOf(used);
    }

    /** Why it was asked to examine, in the order of the calls. */
    public List<Occasion> occasions() {
        return List.copyOf(occasions);
    }

    public List<SignInAttempt> begun() {
        return List.copyOf(begun);
    }

    public List<TokenSet> revoked() {
        return List.copyOf(revoked);
    }

    @Override
    public ProviderKind kind() {
        return AConnection.KIND;
    }

    @Override
    public SettingsForm form() {
        return this;
    }

    @Override
    public Diagnosis examine(
            ConnectionInUse connection, Occasion occasion, ExaminationProgress progress) {
        used.add(connection);
        occasions.add(occasion);
        examining.run();
        progress.planned(diagnosis.results().stream().map(CheckResult::check).toList());
        diagnosis.results().forEach(progress::done);
        return diagnosis;
    }

    @Override
    public Diagnosis examineApiClient(
            ConnectionInUse connection,
            ApiClient client,
            List<Scope> asked,
            ExaminationProgress progress) {
        used.add(connection);
        return diagnosis;
    }

    @Override
    public BeginOutcome begin(ConnectionInUse connection, SignInAttempt attempt) {
        used.add(connection);
        begun.add(attempt);
        return beginning;
    }

    @Override
    public CompleteOutcome complete(
            ConnectionInUse connection, SignInAttempt attempt, CallbackParameters answer) {
        used.add(connection);
        meanwhile.run();
        return completion;
    }

    @Override
    public Admission admit(ConnectionInUse connection, Secret accessToken) {
        used.add(connection);
        return admission;
    }

    @Override
    public boolean isIssuer(ConnectionSettings settings, String issuer) {
        return settings.issuer().value().equals(issuer);
    }

    @Override
    public RefreshOutcome refresh(ConnectionInUse connection, TokenSet tokens) {
        refreshed.add(tokens);
        return refreshing.apply(tokens);
    }

    @Override
    public Optional<Finding> revoke(ConnectionInUse connection, TokenSet tokens) {
        revoked.add(tokens);
        return revoking.apply(tokens);
    }

    @Override
    public Optional<ProviderSignOut> signOut(
            ConnectionInUse connection, Secret idToken, URI returnTo) {
        return Optional.of(
                new ProviderSignOut(URI.create("https://acme.okta.com/logout"), idToken, returnTo));
    }

    @Override
    public String providerName() {
        return "Okta";
    }

    @Override
    public List<String> issuerFields() {
        return List.of("metadata_url");
    }

    @Override
    public Optional<Issuer> read(Map<String, String> typed, FieldProblems problems) {
        return problems.required("metadata_url", typed.get("metadata_url"), Issuer::new);
    }

    @Override
    public Map<String, String> show(Issuer issuer) {
        return Map.of("metadata_url", issuer.value());
    }

    @Override
    public List<Scope> scopes() {
        return List.of(new Scope("openid"), new Scope("user_groups"));
    }
}
