/** The envelope and the canonical payloads the hub carries, as plain records. */
package org.fuyuan.hub.message;
