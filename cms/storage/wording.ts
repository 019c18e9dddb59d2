export const wording = {
  missing: (name: string) =>
    `缺少环境变量 ${name} (missing)：S3_BUCKET、S3_ACCESS_KEY_ID、S3_SECRET_ACCESS_KEY 要一起设置`,
} as const;
