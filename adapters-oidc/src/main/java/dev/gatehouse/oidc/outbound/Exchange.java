package dev.gatehouse.oidc.outbound;

import dev.gatehouse.oidc.outbound.OutboundOutcome.Answer;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Unreachable;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Why;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** One request with the redirects that it may follow; runs on a thread of its own. */
final class Exchange implements Callable<OutboundOutcome> {
    private static final int MOST_REDIRECTS = 3;

    private final OutboundPolicy policy;
    private final Function<URI, CloseableHttpClient> clients;
    private final OutboundRequest request;
    private volatile @Nullable HttpUriRequestBase running;
    private volatile boolean abandoned;

    Exchange(
            OutboundPolicy policy,
            Function<URI, CloseableHttpClient> clients,
            OutboundRequest request) {
        this.policy = policy;
        this.clients = clients;
        this.request = request;
    }

    @Override
    public OutboundOutcome call() {
        URI target = request.target();
        for (int redirects = 0; ; redirects++) {
            OutboundOutcome outcome = send(target);
            if (!(outcome instanceof Answer answer)
                    || !Redirects.isOne(answer)
                    || request.redirectAnswers()) {
                return outcome;
            }
            Redirects.Step step = Redirects.read(answer, target);
            if (!request.mayBeRedirected() || redirects == MOST_REDIRECTS || step.leavesOrigin()) {
                return new Unreachable(Why.REDIRECT, step.told());
            }
            target = step.to();
        }
    }

    private OutboundOutcome send(URI target) {
        if (!policy.accepts(target)) {
            return new Unreachable(Why.REFUSED_TARGET, "Only https addresses may be reached");
        }
        HttpUriRequestBase message = message(request.at(target));
        running = message;
        if (abandoned) {
            return new Unreachable(Why.INTERRUPTED, "The request was abandoned");
        }
        try {
            return clients.apply(target)
                    .execute(message, new ReadAnswer(policy.maxBytes(), message::cancel));
        } catch (IOException failure) {
            return Failures.explain(failure);
        }
    }

    private static HttpUriRequestBase message(OutboundRequest request) {
        HttpUriRequestBase message =
                new HttpUriRequestBase(request.method().name(), request.target());
        message.setHeader(HttpHeaders.ACCEPT, request.accepted());
        request.headers().forEach((name, value) -> message.setHeader(name, value.reveal()));
        request.authorization()
                .ifPresent(a -> message.setHeader(HttpHeaders.AUTHORIZATION, a.reveal()));
        request.body().ifPresent(body -> message.setEntity(entity(body)));
        return message;
    }

    private static StringEntity entity(OutboundRequest.Body body) {
        ContentType type =
                switch (body.form()) {
                    case URL_ENCODED -> ContentType.APPLICATION_FORM_URLENCODED;
                    case JSON -> ContentType.APPLICATION_JSON;
                };
        return new StringEntity(body.text().reveal(), type);
    }

    /** Gives the connection up, so that a slow drip holds nothing of ours. */
    void abandon() {
        abandoned = true;
        HttpUriRequestBase message = running;
        if (message != null) {
            message.cancel();
        }
    }
}
