package dev.gatehouse.oidc.outbound;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

import java.time.Duration;

import javax.net.ssl.SSLContext;

/**
 * Builds an HTTP client that does nothing on its own: no cookies, no retries, no redirects, no
 * authentication, no decompression, no proxy from the environment.
 */
final class Clients {
    /** Of one provider: its slowness must not take all connections. */
    private static final int PER_ORIGIN = 20;

    private static final int IN_ALL = 400;

    /** Headers are no way around the limit on size. */
    private static final Http1Config HEADERS =
            Http1Config.custom().setMaxLineLength(16_384).setMaxHeaderCount(200).build();

    private Clients() {}

    static CloseableHttpClient build(DnsResolver resolver, SSLContext trust, Duration limit) {
        Timeout timeout = Timeout.of(limit);
        RequestConfig request =
                RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .setAuthenticationEnabled(false)
                        .setRedirectsEnabled(false)
                        .build();
        return HttpClientBuilder.create()
                .setConnectionManager(connections(resolver, trust, timeout))
                .setDefaultRequestConfig(request)
                .setUserAgent(OutboundGuard.USER_AGENT)
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableConnectionState()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
    }

    private static HttpClientConnectionManager connections(
            DnsResolver resolver, SSLContext trust, Timeout timeout) {
        ConnectionConfig connection =
                ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .setTimeToLive(TimeValue.ofSeconds(30))
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(
                        ManagedHttpClientConnectionFactory.builder().http1Config(HEADERS).build())
                .setDnsResolver(resolver)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                .setDefaultConnectionConfig(connection)
                .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(timeout).build())
                .setMaxConnPerRoute(PER_ORIGIN)
                .setMaxConnTotal(IN_ALL)
                .build();
    }
}
