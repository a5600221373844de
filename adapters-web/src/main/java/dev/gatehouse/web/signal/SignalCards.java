package dev.gatehouse.web.signal;

import dev.gatehouse.application.signal.ManageSignals;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.signal.SharedSecret;
import dev.gatehouse.domain.signal.SignalKind;
import dev.gatehouse.domain.signal.SignalReceipt;
import dev.gatehouse.domain.signal.SignalSettings.Purpose;
import dev.gatehouse.web.page.Texts;
import dev.gatehouse.web.page.Times;

import jakarta.inject.Singleton;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes a card for each kind of signal that the provider sends.
 *
 * <p>What to do there stands in the message files: {@code signal.okta.event_hook.step.1} …
 */
@Singleton
final class SignalCards {
    private final Texts texts;

    SignalCards(Texts texts) {
        this.texts = texts;
    }

    List<SignalsView.Card> of(Organization organization, ManageSignals.View view) {
        return Arrays.stream(SignalKind.values())
                .filter(view.offered()::contains)
                .map(kind -> card(organization, view, kind))
                .toList();
    }

    private SignalsView.Card card(
            Organization organization, ManageSignals.View view, SignalKind kind) {
        return new SignalsView.Card(
                kind.key(),
                SignalUrls.of(organization.address(), view.kind(), kind),
                steps("signal." + view.kind() + "." + kind.key() + ".step."),
                purpose(kind).map(purpose -> secret(view, purpose)),
                kind == SignalKind.SECURITY_EVENT,
                received(view, kind, true),
                received(view, kind, false));
    }

    private List<String> steps(String prefix) {
        return IntStream.iterate(1, n -> texts.has(prefix + n), n -> n + 1)
                .mapToObj(n -> texts.text(prefix + n))
                .toList();
    }

    private static Optional<Purpose> purpose(SignalKind kind) {
        return switch (kind) {
            case EVENT_HOOK -> Optional.of(Purpose.EVENT_HOOK);
            case SECURITY_EVENT -> Optional.of(Purpose.PUSH);
            case GLOBAL_TOKEN_REVOCATION, BACK_CHANNEL_LOGOUT, FRONT_CHANNEL_LOGOUT ->
                    Optional.empty();
        };
    }

    private static SignalsView.Secret secret(ManageSignals.View view, Purpose purpose) {
        Optional<SharedSecret> secret = view.settings().secret(purpose);
        return new SignalsView.Secret(
                purpose.name().toLowerCase(Locale.ROOT),
                purpose == Purpose.EVENT_HOOK,
                secret.map(s -> Times.exact(s.setAt())),
                secret.flatMap(SharedSecret::former).isPresent());
    }

    private static Optional<SignalsView.Received> received(
            ManageSignals.View view, SignalKind kind, boolean believed) {
        return view.receipts().stream()
                .filter(receipt -> receipt.kind() == kind && receipt.believed() == believed)
                .findFirst()
                .map(SignalCards::received);
    }

    private static SignalsView.Received received(SignalReceipt receipt) {
        return new SignalsView.Received(
                Times.exact(receipt.at()),
                receipt.at().toString(),
                receipt.event(),
                "signal.result." + receipt.result(),
                receipt.sessionsEnded(),
                receipt.took().toMillis());
    }
}
