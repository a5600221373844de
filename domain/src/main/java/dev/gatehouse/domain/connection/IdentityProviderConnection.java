package dev.gatehouse.domain.connection;

import dev.gatehouse.domain.connection.ClientAuthentication.BySecret;
import dev.gatehouse.domain.organization.OrganizationId;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One organization's settings for one provider: a draft beside the live settings.
 *
 * <p>Every saved draft gets the next revision number, so that a revision names exactly one content.
 *
 * @param revision the highest revision that was ever given
 * @param version counts every stored change; storing compares it (optimistic lock)
 */
public record IdentityProviderConnection(
        ConnectionId id,
        OrganizationId organization,
        long revision,
        Optional<Draft> draft,
        Optional<LiveSettings> live,
        Optional<LiveSettings> previous,
        boolean enabled,
        long version) {

    public static IdentityProviderConnection blank(ConnectionId id, OrganizationId organization) {
        return new IdentityProviderConnection(
                id, organization, 0, Optional.empty(), Optional.empty(), Optional.empty(), true, 0);
    }

    public ConnectionState state() {
        if (live.isPresent()) {
            return enabled
                    ? new ConnectionState.Connected(live.get().provenAt())
                    : new ConnectionState.Disabled();
        }
        return draft.isPresent()
                ? new ConnectionState.Configured()
                : new ConnectionState.NotConnected();
    }

    /** The kind of provider that was chosen: that of the draft before that in force. */
    public Optional<ProviderKind> chosenKind() {
        return draft.map(Draft::settings)
                .or(() -> live.map(LiveSettings::settings))
                .map(ConnectionSettings::kind);
    }

    /** The live settings, unless the connection is disabled. */
    public Optional<LiveSettings> inForce() {
        return enabled ? live : Optional.empty();
    }

    /** The client secret of the live settings. */
    public Optional<SecretRef> liveSecret() {
        return live.flatMap(l -> l.settings().users()).flatMap(UserAuthentication::secret);
    }

    /** Every stored secret that some settings may send; all others serve nothing any more. */
    public Set<SecretRef> secretsInUse() {
        return Stream.of(
                        draft.map(Draft::settings),
                        live.map(LiveSettings::settings),
                        previous.map(LiveSettings::settings))
                .flatMap(Optional::stream)
                .flatMap(ConnectionSettings::secrets)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The settings of that revision, as long as they are draft, live or previous. */
    public Optional<ConnectionSettings> settingsOf(long wanted) {
        return Stream.concat(
                        draft.stream().filter(d -> d.revision() == wanted).map(Draft::settings),
                        Stream.concat(live.stream(), previous.stream())
                                .filter(l -> l.revision() == wanted)
                                .map(LiveSettings::settings))
                .findFirst();
    }

    /** The revisions of the draft, the live and the previous settings. */
    public Set<Long> revisionsInUse() {
        return Stream.of(
                        draft.map(Draft::revision),
                        live.map(LiveSettings::revision),
                        previous.map(LiveSettings::revision))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * With a newer secret in the place of the present one, wherever that stands. In the live and
     * the previous settings the present one stays as fallback; a draft must prove the newer one, so
     * it gets the next revision.
     */
    public IdentityProviderConnection withSecretReplaced(
            SecretRef present, SecretRef newer, Instant now) {
        IdentityProviderConnection replaced =
                withAuthentication(
                        old ->
                                old instanceof BySecret bySecret
                                                && bySecret.secret().equals(Optional.of(present))
                                        ? bySecret.replacedBy(newer)
                                        : old);
        return draft.filter(d -> d.settings().secrets().anyMatch(present::equals))
                .map(
                        d ->
                                replaced.withDraft(
                                        d.settings().with(ClientAuthentication.by(newer)),
                                        d.diagnosis(),
                                        now))
                .orElse(replaced);
    }

    /** After the provider has accepted the newer secret. */
    public IdentityProviderConnection withoutSecretOverlap() {
        return withAuthentication(
                old -> old instanceof BySecret bySecret ? bySecret.withoutOverlap() : old);
    }

    /** After the provider has refused the newer secret and accepted the former one. */
    public IdentityProviderConnection withNewSecretRefused(Instant at) {
        return withAuthentication(
                old -> old instanceof BySecret bySecret ? bySecret.newerRefused(at) : old);
    }

    private IdentityProviderConnection withAuthentication(
            UnaryOperator<ClientAuthentication> change) {
        return new IdentityProviderConnection(
                id,
                organization,
                revision,
                draft,
                live.map(l -> l.with(change)),
                previous.map(p -> p.with(change)),
                enabled,
                version);
    }

    /** The revision of the draft; 0 when there is none. */
    public long draftRevision() {
        return draft.map(Draft::revision).orElse(0L);
    }

    /** The revision of the live settings; 0 when there are none. */
    public long liveRevision() {
        return live.map(LiveSettings::revision).orElse(0L);
    }

    /** With a new draft under the next revision; the live settings stay as they are. */
    public IdentityProviderConnection withDraft(
            ConnectionSettings settings, Diagnosis diagnosis, Instant now) {
        long next = revision + 1;
        Draft saved = new Draft(next, settings, diagnosis, now);
        return with(next, Optional.of(saved), enabled);
    }

    /** With what a new look at the draft came to, if it is still that revision. */
    public IdentityProviderConnection reexamined(Examination look) {
        return with(revision, draft.map(d -> d.reexamined(look)), enabled);
    }

    public IdentityProviderConnection withoutDraft() {
        return with(revision, Optional.empty(), enabled);
    }

    public IdentityProviderConnection switchedOn() {
        return with(revision, draft, true);
    }

    /**
     * Switched off. A draft gets the next revision, so that no proof under way switches the
     * connection on again.
     */
    public IdentityProviderConnection switchedOff() {
        long next = draft.isPresent() ? revision + 1 : revision;
        return with(next, draft.map(d -> d.under(next)), false);
    }

    private IdentityProviderConnection with(long highest, Optional<Draft> beside, boolean on) {
        return new IdentityProviderConnection(
                id, organization, highest, beside, live, previous, on, version);
    }

    /** Without any settings; revisions go on counting, so that an old trial proves nothing. */
    public IdentityProviderConnection disconnected() {
        return new IdentityProviderConnection(
                id,
                organization,
                revision,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                version);
    }

    /**
     * Makes the draft live, if draft and live revision are still those that the proof started with.
     *
     * <p>Compare-and-set: a later edit or a second administrator's promotion is never promoted
     * unproved.
     */
    public Promotion promote(long provenDraft, long seenLive, Instant now) {
        Optional<Draft> proven = draft.filter(d -> d.revision() == provenDraft && d.usable());
        if (proven.isEmpty() || liveRevision() != seenLive) {
            return new Promotion.Superseded();
        }
        ConnectionSettings settings = proven.get().settings();
        LiveSettings next = new LiveSettings(provenDraft, settings, now);
        return new Promotion.Promoted(
                inForce(next, Optional.empty(), true), identityChangesTo(settings));
    }

    /** Whether sessions must end when these settings take the place of the live ones. */
    public boolean identityChangesTo(ConnectionSettings settings) {
        return live.map(l -> l.settings().differsInIdentity(settings)).orElse(false);
    }

    /**
     * Brings the previous settings back, if the live ones are still those that were seen. They were
     * proven once; those that they replace become the previous ones. The draft stays.
     */
    public Promotion restore(long seenLive) {
        if (previous.isEmpty() || liveRevision() != seenLive) {
            return new Promotion.Superseded();
        }
        return new Promotion.Promoted(
                inForce(previous.get(), draft, enabled),
                identityChangesTo(previous.get().settings()));
    }

    /**
     * The former settings become the previous ones. Where they have the secret of the same client
     * at the same provider, they get the newer one: the old one is destroyed.
     */
    private IdentityProviderConnection inForce(
            LiveSettings next, Optional<Draft> remaining, boolean on) {
        Optional<LiveSettings> former = live.map(l -> l.withCredentialOf(next.settings()));
        return new IdentityProviderConnection(
                id, organization, revision, remaining, Optional.of(next), former, on, version);
    }
}
