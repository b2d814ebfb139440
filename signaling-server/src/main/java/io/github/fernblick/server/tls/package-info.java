/** What the server proves itself with: certificates from PEM files, or one that it made for itself. */
@NullMarked
package io.github.fernblick.server.tls;

import org.jspecify.annotations.NullMarked;
