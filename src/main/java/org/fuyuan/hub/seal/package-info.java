/** Digests and signatures, Chinese and international, behind one interface. */
package org.fuyuan.hub.seal;
