package org.fuyuan.hub.prefilter;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/** Signs with SM2 over SM3 (GM/T 0003, GM/T 0009), by the identifier 1234567812345678 that the standard gives by default. */
public final class FilterSigner {

    private static final ECNamedDomainParameters CURVE = new ECNamedDomainParameters(
            GMObjectIdentifiers.sm2p256v1, GMNamedCurves.getByOID(GMObjectIdentifiers.sm2p256v1));

    private final ECPrivateKeyParameters key;

    private FilterSigner(ECPrivateKeyParameters key) {
        this.key = key;
    }

    /** @throws IllegalArgumentException when the text is not the 32 bytes of a private key in Base64 */
    public static FilterSigner of(String secret) {
        return new FilterSigner(
                new ECPrivateKeyParameters(new BigInteger(1, Base64.getDecoder().decode(secret)), CURVE));
    }

    /** A fresh private key, in the form {@link #of} reads. */
    public static String drawSecret() {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(CURVE, new SecureRandom()));
        BigInteger secret =
                ((ECPrivateKeyParameters) generator.generateKeyPair().getPrivate()).getD();
        byte[] bytes = secret.toByteArray();
        byte[] fixed = new byte[32];
        int from = Math.max(0, bytes.length - fixed.length);
        System.arraycopy(bytes, from, fixed, fixed.length - (bytes.length - from), bytes.length - from);
        Arrays.fill(bytes, (byte) 0);
        return Base64.getEncoder().encodeToString(fixed);
    }

    /** The public key, as a partner pins it. */
    public String publicKey() {
        try {
            ECPublicKeyParameters point =
                    new ECPublicKeyParameters(CURVE.getG().multiply(key.getD()).normalize(), CURVE);
            return Base64.getEncoder()
                    .encodeToString(SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(point)
                            .getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException("the public key cannot be written", e);
        }
    }

    /** 64 bytes. */
    public byte[] sign(byte[] content) {
        Signing signing = start();
        signing.signer.update(content, 0, content.length);
        return signing.signature();
    }

    Signing start() {
        SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
        signer.init(true, new ParametersWithRandom(key, new SecureRandom()));
        return new Signing(signer);
    }

    /** One signature under way. */
    record Signing(SM2Signer signer) {

        /** What is written through it is signed. */
        OutputStream watching(OutputStream out) {
            return new FilterOutputStream(out) {
                @Override
                public void write(int b) throws IOException {
                    signer.update((byte) b);
                    out.write(b);
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    signer.update(bytes, from, length);
                    out.write(bytes, from, length);
                }
            };
        }

        byte[] signature() {
            try {
                return signer.generateSignature();
            } catch (CryptoException e) {
                throw new IllegalStateException("the filter cannot be signed", e);
            }
        }
    }
}
