package dev.gatehouse.sandbox.signal;

import dev.gatehouse.sandbox.realm.Realms;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;

import jakarta.inject.Singleton;

/** Lets the hooks and the streams hear every realm's System Log. */
@Singleton
final class Listening implements ApplicationEventListener<ServerStartupEvent> {
    private final Realms realms;
    private final EventHooks hooks;
    private final SecurityEvents securityEvents;

    Listening(Realms realms, EventHooks hooks, SecurityEvents securityEvents) {
        this.realms = realms;
        this.hooks = hooks;
        this.securityEvents = securityEvents;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        realms.all()
                .forEach(
                        realm ->
                                realm.log()
                                        .listen(
                                                entry -> {
                                                    hooks.hear(realm, entry);
                                                    securityEvents.hear(realm, entry);
                                                }));
    }
}
