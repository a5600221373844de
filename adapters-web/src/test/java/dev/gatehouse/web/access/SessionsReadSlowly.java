package dev.gatehouse.web.access;

import dev.gatehouse.application.session.Sessions;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Stored sessions, where something may happen between reading one and what is done with it. */
final class SessionsReadSlowly {
    private SessionsReadSlowly() {}

    static Sessions of(Sessions stored, Runnable afterReading) {
        return (Sessions)
                Proxy.newProxyInstance(
                        Sessions.class.getClassLoader(),
                        new Class<?>[] {Sessions.class},
                        (proxy, method, arguments) -> {
                            try {
                                return method.invoke(stored, arguments);
                            } catch (InvocationTargetException thrown) {
                                throw thrown.getCause();
                            } finally {
                                if (method.getName().equals("find")) {
                                    afterReading.run();
                                }
                            }
                        });
    }
}
