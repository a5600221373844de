/**
 * The ports of the application that store something, on JDBC: one set of Flyway migrations ({@code
 * db/migration}) and one SQL for H2 and PostgreSQL.
 *
 * <p>What the server must set, beside the beans {@code PublicUrl}, {@code InstantSource} and {@code
 * Identifiers}:
 *
 * <pre>{@code
 * datasources.default:
 *   # H2; WRITE_DELAY=0 makes a commit durable, LOCK_TIMEOUT outlasts a busy disk
 *   url: jdbc:h2:file:./data/gatehouse;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;\
 *     DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;LOCK_TIMEOUT=10000
 *   # PostgreSQL; the driver must not put the values of a row into messages
 *   url: jdbc:postgresql://db/gatehouse?logServerErrorDetail=false
 *   minimum-idle: 1
 *   maximum-pool-size: 10
 * flyway.datasources.default:
 *   enabled: true
 *   locations: classpath:db/migration
 * gatehouse.encryption.keyset-file: ./data/keyset.json
 * }</pre>
 *
 * <p>{@code GATEHOUSE_KEYSET} in the environment takes the place of the key set file.
 */
@NullMarked
package dev.gatehouse.persistence;

import org.jspecify.annotations.NullMarked;
