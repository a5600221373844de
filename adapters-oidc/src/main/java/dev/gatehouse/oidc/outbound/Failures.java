package dev.gatehouse.oidc.outbound;

import dev.gatehouse.oidc.outbound.OutboundOutcome.Unreachable;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Why;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.util.Optional;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Says in words why a request got no answer; never repeats what the other side sent. */
final class Failures {
    private Failures() {}

    static Unreachable explain(IOException failure) {
        return switch (failure) {
            case RefusedTarget refused ->
                    new Unreachable(Why.REFUSED_TARGET, String.valueOf(refused.getMessage()));
            case TooLarge tooLarge ->
                    new Unreachable(Why.TOO_LARGE, String.valueOf(tooLarge.getMessage()));
            case UnknownHostException _ ->
                    new Unreachable(Why.DNS, "The name cannot be found in the DNS");
            case SSLException insecure -> new Unreachable(Why.TLS, reason(insecure));
            case org.apache.hc.client5.http.ConnectTimeoutException _ ->
                    new Unreachable(Why.TIMEOUT, "Nothing answered in time");
            case ConnectException _ -> new Unreachable(Why.CONNECT, "The connection was refused");
            case NoRouteToHostException _ ->
                    new Unreachable(Why.CONNECT, "There is no way to that host");
            case InterruptedIOException _ ->
                    new Unreachable(Why.TIMEOUT, "The answer did not come in time");
            default ->
                    new Unreachable(
                            Why.CONNECTION_LOST,
                            "The connection broke before the answer was complete");
        };
    }

    private static String reason(SSLException insecure) {
        if (insecure instanceof SSLPeerUnverifiedException) {
            return "The certificate is for another host name";
        }
        if (cause(insecure, CertificateExpiredException.class).isPresent()) {
            return "The certificate has expired";
        }
        if (cause(insecure, java.security.cert.CertPathBuilderException.class).isPresent()
                || cause(insecure, java.security.cert.CertPathValidatorException.class)
                        .isPresent()) {
            return "The certificate was issued by an authority that is not trusted here";
        }
        return "The other side does not speak TLS as it should";
    }

    private static Optional<Throwable> cause(Throwable failure, Class<?> type) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause)
                .filter(type::isInstance)
                .findFirst();
    }
}
