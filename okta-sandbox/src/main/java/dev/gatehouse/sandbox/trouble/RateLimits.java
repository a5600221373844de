package dev.gatehouse.sandbox.trouble;

import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.tenant.Switch;
import dev.gatehouse.sandbox.web.ApiErrorBody;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

import jakarta.inject.Singleton;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Counts requests by tenant, endpoint and minute (reference chapter 5, Rate limits). */
@Singleton
final class RateLimits {
    /** Instead of a time to wait. */
    static final long END_OF_MINUTE = -1;

    private static final long WINDOW = 60;
    private static final int MOST = 10_000;
    private static final Pattern ID =
            Pattern.compile("/(00u|00g|0oa|aus|00p|0pr|scp|ocl)[A-Za-z0-9]+");

    private record Window(long start, AtomicInteger used) {}

    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    /** Counts a request; false when the endpoint's minute is used up. */
    boolean admits(Realm realm, String path) {
        return exempt(path) || window(realm, path).used().incrementAndGet() <= limit(realm);
    }

    /**
     * Counts an authorize request of a client from an address and device; false when their minute
     * is used up (Okta's client-based limit; S5:reference/rl2-client-based).
     */
    boolean admitsClient(Realm realm, String who) {
        Window fresh = fresh(realm);
        Window window =
                windows.compute(
                        realm.name() + " client " + who,
                        (k, old) -> old == null || old.start() != fresh.start() ? fresh : old);
        int allowed = Integer.parseInt(realm.tenant().choice(Switch.CLIENT_RATE_LIMIT));
        return window.used().incrementAndGet() <= allowed;
    }

    /** Writes the three headers; metadata and keys are outside the limits. */
    void describe(Realm realm, String path, MutableHttpResponse<?> response) {
        if (exempt(path) || response.getHeaders().contains("X-Rate-Limit-Limit")) {
            return;
        }
        Window window = window(realm, path);
        write(
                response,
                limit(realm),
                Math.max(0, limit(realm) - window.used().get()),
                window.start() + WINDOW);
    }

    /** Asks to wait so many milliseconds; a negative number: for the end of the minute. */
    HttpResponse<?> refuse(Realm realm, long millis) {
        MutableHttpResponse<?> response =
                HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS)
                        .body(ApiErrorBody.of(new ApiRefusal(ApiFault.E0000047)));
        long end = fresh(realm).start() + WINDOW;
        long now = realm.tenant().clock().epochSecond();
        write(response, limit(realm), 0, millis < 0 ? end : now + millis / 1000);
        return response;
    }

    private static void write(
            MutableHttpResponse<?> response, int limit, int remaining, long reset) {
        response.header("X-Rate-Limit-Limit", String.valueOf(limit));
        response.header("X-Rate-Limit-Remaining", String.valueOf(remaining));
        response.header("X-Rate-Limit-Reset", String.valueOf(reset));
    }

    private Window window(Realm realm, String path) {
        Window fresh = fresh(realm);
        if (windows.size() > MOST) {
            windows.values().removeIf(old -> old.start() < fresh.start());
        }
        String key = realm.name() + " " + endpoint(path);
        return windows.compute(
                key, (k, old) -> old == null || old.start() != fresh.start() ? fresh : old);
    }

    private static Window fresh(Realm realm) {
        long now = realm.tenant().clock().epochSecond();
        return new Window(now - now % WINDOW, new AtomicInteger());
    }

    private static int limit(Realm realm) {
        return Integer.parseInt(realm.tenant().choice(Switch.RATE_LIMIT));
    }

    /** Ids are not endpoints: {@code /api/v1/users/00u1} counts as {@code /api/v1/users}. */
    private static String endpoint(String path) {
        return ID.matcher(path).replaceAll("");
    }

    private static boolean exempt(String path) {
        return path.contains("/.well-known/")
                || path.endsWith("/v1/keys")
                || path.startsWith("/assets/");
    }
}
