package dev.gatehouse.oidc.outbound;

import dev.gatehouse.oidc.outbound.OutboundOutcome.Unreachable;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Why;

import org.apache.hc.core5.http.MessageConstraintException;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
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
            case MessageConstraintException _ ->
                    new Unreachable(Why.TOO_LARGE, "The headers are longer than allowed");
            case UnknownHostException _ ->
                    new Unreachable(Why.DNS, "The name cannot be found in the DNS");
            case SSLException insecure -> insecure(insecure);
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

    private static Unreachable insecure(SSLException failure) {
        if (failure instanceof SSLPeerUnverifiedException || namesDiffer(failure)) {
            return new Unreachable(Why.TLS_OTHER_HOST, "The certificate is for another host name");
        }
        if (caused(failure, CertificateExpiredException.class)) {
            return new Unreachable(Why.TLS_EXPIRED, "The certificate has expired");
        }
        if (caused(failure, CertificateNotYetValidException.class)) {
            return new Unreachable(Why.TLS_EXPIRED, "The certificate is not valid yet");
        }
        if (caused(failure, CertPathBuilderException.class)
                || caused(failure, CertPathValidatorException.class)) {
            return new Unreachable(
                    Why.TLS_UNKNOWN_AUTHORITY,
                    "The certificate was issued by an authority that is not trusted here");
        }
        return new Unreachable(Why.TLS, "The other side does not speak TLS as it should");
    }

    /** The JDK compares the names (RFC 9525) after the chain was found good. */
    private static boolean namesDiffer(SSLException failure) {
        Throwable last = chain(failure).reduce(failure, (former, next) -> next);
        return last.getClass() == CertificateException.class
                && String.valueOf(last.getMessage()).contains("subject alternative");
    }

    private static boolean caused(Throwable failure, Class<?> type) {
        return chain(failure).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause).limit(20);
    }
}
