package dev.gatehouse.application.session.anyorder;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A stored port, where something may happen between finding and what is done with it. */
final class ReadSlowly {
    private ReadSlowly() {}

    static <T> T of(Class<T> port, T stored, Runnable afterFinding) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (proxy, method, arguments) -> {
                            try {
                                return method.invoke(stored, arguments);
                            } catch (InvocationTargetException thrown) {
                                throw thrown.getCause();
                            } finally {
                                if (method.getName().equals("find")) {
                                    afterFinding.run();
                                }
                            }
                        }));
    }
}
