package dev.gatehouse.sandbox.trouble;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;

import java.nio.charset.StandardCharsets;

/** Reaches below HTTP, where connections break. */
final class Wire {
    private static final String HALF =
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 4096\r\n\r\n"
                    + "{\"token_type\":\"Bearer\",\"expires_in\":36";

    private Wire() {}

    /** Closes the connection without an answer. */
    static void close(HttpRequest<?> request) {
        channel(request).close().syncUninterruptibly();
    }

    /** Sends the beginning of an answer that promises more, and closes. */
    static void truncate(HttpRequest<?> request) {
        Channel channel = channel(request);
        channel.pipeline()
                .firstContext()
                .writeAndFlush(Unpooled.copiedBuffer(HALF, StandardCharsets.US_ASCII))
                .addListener(ChannelFutureListener.CLOSE)
                .syncUninterruptibly();
    }

    private static Channel channel(HttpRequest<?> request) {
        if (request instanceof NettyHttpRequest<?> netty) {
            return netty.getChannelHandlerContext().channel();
        }
        throw new IllegalStateException("the server is Netty");
    }
}
