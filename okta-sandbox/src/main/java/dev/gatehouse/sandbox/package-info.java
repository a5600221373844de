/**
 * A local server that behaves like Okta tenants, strict where Okta is strict; this package reads
 * the command line and starts it, the others are one idea each. It shares no code with the product.
 */
@NullMarked
package dev.gatehouse.sandbox;

import org.jspecify.annotations.NullMarked;
