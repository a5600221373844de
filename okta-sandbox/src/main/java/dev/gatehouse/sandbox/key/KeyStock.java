package dev.gatehouse.sandbox.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Some RSA key pairs made ahead, because making one takes long on a busy machine while somebody
 * waits for his authorization server; made anew in the background for each that was taken.
 */
final class KeyStock {
    private static final int BITS = 2048;
    private static final int SIZE = 4;
    private final BlockingQueue<RSAKey> stock = new LinkedBlockingQueue<>(SIZE);

    private KeyStock() {}

    /** Made at the first key that anybody needs. */
    private static final class Shared {
        private static final KeyStock STOCK = filled();
    }

    private static KeyStock filled() {
        KeyStock stock = new KeyStock();
        Thread.ofPlatform().daemon().name("key-stock").start(stock::fill);
        return stock;
    }

    /** A key pair that nobody has yet. */
    static RSAKey take() {
        return Optional.ofNullable(Shared.STOCK.stock.poll()).orElseGet(KeyStock::make);
    }

    private void fill() {
        try {
            while (true) {
                stock.put(make());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static RSAKey make() {
        try {
            return new RSAKeyGenerator(BITS).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }
}
