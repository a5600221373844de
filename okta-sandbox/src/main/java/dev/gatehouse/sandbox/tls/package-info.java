/**
 * TLS on demand: doors that end TLS in front of a tenant's port, with a certificate that is right
 * or wrong in a chosen way, and the certification authority behind them.
 */
@NullMarked
package dev.gatehouse.sandbox.tls;

import org.jspecify.annotations.NullMarked;
